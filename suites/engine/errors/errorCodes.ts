import type { Localized } from '../../../spec/localized.ts';

/** Every error that ends a command with exit code 2, and what to do about it; docs/errors.md is generated from this. */
export const errorCodes = {
  HEYAN_TARGET_ADDRESS: {
    'zh-CN': '--target 须为完整的 http(s) 地址，不含用户名与密码，例如 https://our.platform 。',
    en: 'Give --target a whole http(s) address without user name and password, e.g. https://our.platform .',
  },
  HEYAN_TARGET_MISSING: {
    'zh-CN':
      '检测您的平台：以 --target=https://our.platform 给出其地址，或在 heyan.config.ts 中写明 url；检测随附的参考接入平台：heyan run --reference（在源码目录中即 npm run conformance）。',
    en: 'To examine your platform give its address with --target=https://our.platform, or as url in heyan.config.ts; to examine the reference access platform: heyan run --reference (npm run conformance in a checkout).',
  },
  HEYAN_TARGETS_INVALID: {
    'zh-CN':
      '平台清单可以是 JSON（[{"target": "https://…", "env": {"HEYAN_APP_KEY": "变量名"}}]）、首行为列名的 CSV，或每行一个地址；口令与密钥只写环境变量的名称。',
    en: 'A list of targets is JSON ([{"target": "https://…", "env": {"HEYAN_APP_KEY": "VARIABLE"}}]), CSV with a header, or one address a line; secrets are given by the names of environment variables only.',
  },
  HEYAN_TARGETS_AND_TARGET: {
    'zh-CN': '只对一个平台有意义的参数写在平台清单里该平台的一项中；检测单个平台时不用 --targets 与 --parallel。',
    en: 'What holds for one platform stands in its entry of the list; to examine one platform leave out --targets and --parallel.',
  },
  HEYAN_BATCH_BUSY: {
    'zh-CN': '请等它结束，或用 --out=目录 指定另一个目录。',
    en: 'Wait until it has ended, or name another directory with --out=DIRECTORY.',
  },
  HEYAN_BATCH_OTHER: {
    'zh-CN': '请以原来的命令继续完成；若要放弃它，删除所列目录；或用 --out=目录 指定另一个目录。',
    en: 'Finish it with the command it was begun with; to give it up, delete the directory named; or name another one with --out=DIRECTORY.',
  },
  HEYAN_REFERENCE_AND_TARGET: {
    'zh-CN':
      '请二选一：检测您的平台用 heyan run --target=URL（或 --config=FILE）；检测参考接入平台用 heyan run --reference。',
    en: 'Choose one: heyan run --target=URL (or --config=FILE) for your platform, heyan run --reference for the reference access platform.',
  },
  HEYAN_TARGET_MONITORING: {
    'zh-CN':
      '--monitoring-platform 须为完整的 http(s) 地址，不含用户名与密码；检测随附的参考运行监测平台用 reference。不在本机的，另以 --host 给出它能访问的本机地址：模拟的接入平台、来源与前置数据库都在该地址监听。',
    en: 'Give --monitoring-platform a whole http(s) address without user name and password; reference examines ours. Of one that is not on this machine say with --host at which address of this machine it reaches the simulated platforms; they, the sources and the front database listen there.',
  },
  HEYAN_MONITOR_ADDRESS: {
    'zh-CN':
      '--monitor=URL 指定代替内嵌平台进行采集的运行监测平台（heyan monitor）：须为完整的 http(s) 地址，不含用户名与密码，并以环境变量 HEYAN_MONITOR_TOKEN 给出运维员的令牌（API 令牌须有 runs:write 权限）；不与 --warehouse 同用，也不用于检测运行监测平台。',
    en: '--monitor=URL names the monitoring platform (heyan monitor) that collects in the place of the embedded one: a whole http(s) address without user name and password, with the token of an operator in the environment variable HEYAN_MONITOR_TOKEN (of an API token: scope runs:write). It goes neither with --warehouse nor with the examination of a monitoring platform.',
  },
  HEYAN_MONITOR_UNREACHABLE: {
    'zh-CN': '请确认该运行监测平台已启动（heyan monitor），地址与端口正确，且本机能够访问。',
    en: 'See that the monitoring platform runs (heyan monitor), that address and port are right, and that this machine reaches it.',
  },
  HEYAN_MONITOR_REFUSED: {
    'zh-CN':
      '401、403：令牌须为运维员或管理员的（HEYAN_MONITOR_TOKEN，API 令牌须有 runs:write 权限）；409：两端须为同一版本的 heyan；429：同时进行的检测已满，稍后重试；404：该地址不是参考运行监测平台。',
    en: '401, 403: the token is to be that of an operator or administrator (HEYAN_MONITOR_TOKEN; an API token with the scope runs:write); 409: use the same version of heyan on both sides; 429: as many runs are open as can be, try again later; 404: this is no reference monitoring platform.',
  },
  HEYAN_MONITOR_CLOCK: {
    'zh-CN': '采集到的时刻要与本机的时刻比较：请在两端启用时间同步（NTP），相差不超过 5 秒。',
    en: 'Times that are collected are compared with those of this machine: synchronize both clocks (NTP), to within 5 s.',
  },
  HEYAN_TARGET_TOKEN: {
    'zh-CN':
      '请以环境变量 HEYAN_MONITORING_TOKEN（或 --token）给出令牌：检测运行监测平台须为管理令牌或运维员的令牌，另以 HEYAN_REVIEWER_TOKEN 给出审核员的令牌；读取申请记录可用申请人的令牌。',
    en: 'Give the token in the environment variable HEYAN_MONITORING_TOKEN (or with --token): to examine a monitoring platform the token of management or of an operator, and one of a reviewer in HEYAN_REVIEWER_TOKEN; to read an application record one of the applicant will do.',
  },
  HEYAN_PLATFORM_KIND: {
    'zh-CN': '请去掉 --platform（或配置中的 kind）；平台的类型以其接入信息文档中的 kind 为准，若文档有误请更正文档。',
    en: 'Leave out --platform (or `kind` in the configuration): what kind a platform is stands as `kind` in its access information document. If the document is wrong, correct it.',
  },
  HEYAN_VARIABLE_UNKNOWN: {
    'zh-CN': '被测平台只由参数或配置文件指定；请删除该环境变量，改用所列参数。',
    en: 'Whom to examine is said by flags or a configuration only; remove the variable and use the flag named.',
  },
  HEYAN_TARGET_UNREACHABLE: {
    'zh-CN': '请确认平台已启动、地址与端口正确，且本机能够访问（域名解析、防火墙、代理）。',
    en: 'See that the platform runs, that address and port are right, and that this machine reaches it (name resolution, firewall, proxy).',
  },
  HEYAN_TARGET_TLS: {
    'zh-CN': '请检查证书的有效期、域名与签发链；使用内部 CA 时以环境变量 NODE_EXTRA_CA_CERTS 指定其根证书。',
    en: 'Check the certificate: its dates, names and chain. For an internal CA point the environment variable NODE_EXTRA_CA_CERTS at its root.',
  },
  HEYAN_TARGET_SCHEME: {
    'zh-CN': '请按该端口实际提供的服务写 http:// 或 https:// 。',
    en: 'Write http:// or https:// as the port really speaks.',
  },
  HEYAN_TARGET_NOT_ACCESS_PLATFORM: {
    'zh-CN': '请在平台上发布接入信息文档，或以 heyan.config.ts 提供同样的内容；字段说明见 docs/integrate.zh-CN.md。',
    en: 'Publish the access information document on the platform, or give the same in heyan.config.ts; docs/integrate.md describes its fields.',
  },
  HEYAN_TARGET_DISCOVERY_INVALID: {
    'zh-CN':
      '请按所列位置修正接入信息文档；字段说明见 docs/integrate.zh-CN.md，JSON Schema 为 suites/target/discovery.schema.json。',
    en: 'Correct the access information document at the places listed; docs/integrate.md describes its fields, suites/target/discovery.schema.json is its schema.',
  },
  HEYAN_CREDENTIALS_REFUSED: {
    'zh-CN': '请核对 appKey、加密密钥、签名密钥与加密方案是否与平台一致。',
    en: 'Compare application key, encryption key, signature key and scheme with those of the platform.',
  },
  HEYAN_FRONT_DATABASE_REFUSED: {
    'zh-CN': '请核对数据库用户名与口令，以及该用户从本机登录的许可。',
    en: 'Check user name and password of the database, and that this user may log in from this machine.',
  },
  HEYAN_FRONT_DATABASE_UNREACHABLE: {
    'zh-CN':
      '请确认前置数据库已启动，地址、端口、库名正确，且本机能够访问；若未选用库表交换，请在接入信息的 methods 中说明。',
    en: 'See that the front database runs, that host, port and name are right and that this machine reaches it; if table exchange is not used, say so in `methods` of the access information.',
  },
  HEYAN_FRONT_DATABASE_CA: {
    'zh-CN': '请给出 PEM 格式的 CA 证书文件（-----BEGIN CERTIFICATE-----）；若不验证证书，去掉 ca。',
    en: 'Give a file of certificates in PEM form (-----BEGIN CERTIFICATE-----); without ca no certificate is verified.',
  },
  HEYAN_FRONT_DATABASE_ADDRESS: {
    'zh-CN': '请写成 postgresql://用户:口令@主机:端口/库名 或 mysql://用户:口令@主机:端口/库名 。',
    en: 'Write it as postgresql://user:password@host:port/database or mysql://user:password@host:port/database .',
  },
  HEYAN_CONFIG_NOT_FOUND: {
    'zh-CN': '请检查 --config 的路径。',
    en: 'Check the path given with --config.',
  },
  HEYAN_CONFIG_INVALID: {
    'zh-CN': '请按所列位置修正配置；heyan.config.ts 中用 defineTarget 可在编辑时得到提示。',
    en: 'Correct the configuration at the places listed; with defineTarget in heyan.config.ts an editor helps while you write.',
  },
  HEYAN_PROFILE_INVALID: {
    'zh-CN': '请参照 spec/profiles/reference.json 修正取值配置。',
    en: 'Correct the profile; spec/profiles/reference.json is the pattern.',
  },
  HEYAN_WAIVERS_INVALID: {
    'zh-CN':
      '豁免文件须为 JSON 数组，每项写成 { "id": "检查或条款要求的标识", "owner": "责任人", "reason": "理由", "until": "2027-01-31" }。',
    en: 'The waivers file is a JSON array of { "id": "a check or requirement", "owner": "who answers for it", "reason": "why", "until": "2027-01-31" }.',
  },
  HEYAN_BASELINE_INVALID: {
    'zh-CN': '基线由 heyan baseline 从一次完整运行的报告写出；平台或检查有变动时用 --update 重新写出。',
    en: 'A baseline is written by heyan baseline from the report of a whole run; write it anew with --update when the platform or the checks have changed.',
  },
  HEYAN_ICS_INVALID: {
    'zh-CN':
      '请按所列之处修正一致性声明；heyan ics check 逐项核对，heyan ics init 重新生成空白表格，格式为 spec/ics/ics.schema.json。',
    en: 'Correct the conformance statement at the places listed; heyan ics check looks through it, heyan ics init writes the form anew, spec/ics/ics.schema.json is its schema.',
  },
  HEYAN_ATTESTATION_INVALID: {
    'zh-CN':
      '声明写成 { requirement, statement, by, on, until, document: { name, sha256 } }，见 docs/integrate.zh-CN.md；sha256 为所附文件内容的摘要。',
    en: 'An attestation is { requirement, statement, by, on, until, document: { name, sha256 } }, see docs/integrate.md; sha256 is that of the bytes of the document.',
  },
  HEYAN_ORDER_INVALID: {
    'zh-CN':
      '请按所列之处填写委托书；heyan order init 重新生成空白委托书，heyan order check 逐项核对，格式为 spec/certification/order.schema.json。',
    en: 'Fill in the order at the places listed; heyan order init writes the form anew, heyan order check looks through it, spec/certification/order.schema.json is its schema.',
  },
  HEYAN_KEY_UNUSABLE: {
    'zh-CN': '请给出 heyan keys create 写出的密钥文件，并以环境变量 HEYAN_KEY_PASSPHRASE 给出其口令。',
    en: 'Name a key file that heyan keys create wrote, and give its passphrase in the environment variable HEYAN_KEY_PASSPHRASE.',
  },
  HEYAN_PASSPHRASE_MISSING: {
    'zh-CN': '请以环境变量 HEYAN_KEY_PASSPHRASE 给出密钥的口令（至少 12 个字符）；口令不写在命令行上。',
    en: 'Give the passphrase of the key, at least 12 characters, in the environment variable HEYAN_KEY_PASSPHRASE; it is never written on the command line.',
  },
  HEYAN_PACKAGE_UNREADABLE: {
    'zh-CN':
      '请给出 heyan certify 写出的认证包（.heyan.zip），并确认传输时没有损坏；信任列表由 heyan keys trust 写出。',
    en: 'Name a package that heyan certify wrote (.heyan.zip), and see that it was not damaged on the way; a trust list is what heyan keys trust writes.',
  },
  HEYAN_TIME_STAMP: {
    'zh-CN':
      '请核对 --timestamp-server 的地址，以及 --timestamp-certificate 给出的是否为该机构的证书或其 CA 证书（PEM）；支持 RSA 与 ECDSA，不支持 SM2。',
    en: 'See that --timestamp-server is the address of the authority, and --timestamp-certificate its certificate or that of its CA (PEM); RSA and ECDSA are supported, SM2 is not.',
  },
  HEYAN_COMMAND_UNKNOWN: {
    'zh-CN': '运行 heyan --help 查看全部命令。',
    en: 'heyan --help lists the commands.',
  },
  HEYAN_FLAG_UNKNOWN: {
    'zh-CN': '运行 heyan --help 查看全部参数。',
    en: 'heyan --help lists the flags.',
  },
  HEYAN_FLAG_SWALLOWED: {
    'zh-CN': 'npm 只把 -- 之后的参数交给 heyan；请照所列写法重试。',
    en: 'npm hands on only what stands after --; type the command as written above.',
  },
  HEYAN_FLAG_REPEATED: {
    'zh-CN': '请只保留所要的那一个。',
    en: 'Keep the one that you mean.',
  },
  HEYAN_FLAG_VALUE: {
    'zh-CN': '请改用所列取值之一。',
    en: 'Use one of the values listed.',
  },
  HEYAN_ARGUMENT_MISSING: {
    'zh-CN': '运行 heyan --help 查看命令的写法。',
    en: 'heyan --help shows how the command is written.',
  },
  HEYAN_ARGUMENT_STRAY: {
    'zh-CN':
      '选项都写成 --名称=取值；经 npm 运行时，全部写在一个单独的 -- 之后。运行 heyan --help 查看每个命令的写法。',
    en: 'Options are written --name=value; with npm all of them stand after one --. heyan --help shows how each command is written.',
  },
  HEYAN_SELECTION_UNKNOWN: {
    'zh-CN': '--only 接受检查、条款要求的标识或条款号；用 heyan list checks、heyan list requirements 查看。',
    en: '--only takes ids of checks or requirements, or clauses; heyan list checks and heyan list requirements show them.',
  },
  HEYAN_FAULT_UNKNOWN: {
    'zh-CN': '用 heyan list faults 查看全部缺陷样本。',
    en: 'heyan list faults shows all faults.',
  },
  HEYAN_FAULT_NEEDS_REFERENCE: {
    'zh-CN': '缺陷样本只存在于随附的参考接入平台：heyan run --reference --fault=ID；若要检测您的平台，请去掉 --fault。',
    en: 'Faults exist in the reference access platform only: heyan run --reference --fault=ID. To examine your platform leave out --fault.',
  },
  HEYAN_FAULT_OF_OTHER_KIND: {
    'zh-CN': '请选择该缺陷样本所涉及的平台类型，或去掉 --platform。',
    en: 'Choose a kind of platform that the fault concerns, or leave out --platform.',
  },
  HEYAN_SCALE_NEEDS_REFERENCE: {
    'zh-CN':
      '只有随附的参考接入平台的数据量可以成倍增加：heyan run --reference --scale=3；若要检测您的平台，请去掉 --scale。',
    en: 'Only the reference access platform’s data can be multiplied: heyan run --reference --scale=3. To examine your platform leave out --scale.',
  },
  HEYAN_ID_UNKNOWN: {
    'zh-CN': '用 heyan list requirements|checks|indicators|faults 查看全部标识。',
    en: 'heyan list requirements|checks|indicators|faults shows all ids.',
  },
  HEYAN_RECORD_MISSING: {
    'zh-CN': '请先运行 heyan run，或以 --out 指出那次运行的报告目录。',
    en: 'Run heyan run first, or name the directory of that run’s reports with --out.',
  },
  HEYAN_EVIDENCE_UNKNOWN: {
    'zh-CN': '--exchange 取报告中该检查证据的编号，且须是与被测平台的 HTTP 交互；不给则重放整项检查。',
    en: '--exchange takes the number of a piece of evidence of that check in the report, an HTTP exchange with the platform; without it the whole check is repeated.',
  },
  HEYAN_FLAG_NOT_KEPT: {
    'zh-CN': '报告中不保存口令；请在重放时再次给出该参数。',
    en: 'No report keeps passwords; give the flag again when you replay.',
  },
  HEYAN_REPORT_UNREADABLE: {
    'zh-CN': '请给出 heyan run 写出的 report.json 或其所在目录。',
    en: 'Name a report.json that heyan run wrote, or its directory.',
  },
  HEYAN_NOT_CONTINUED: {
    'zh-CN': '请去掉 --only-failed 完整检测一次，或以 --only-failed=目录 给出同一平台、同一版本 heyan 写出的报告。',
    en: 'Run once without --only-failed, or name with --only-failed=DIRECTORY a report of the same platform that the same version of heyan wrote.',
  },
  HEYAN_WATCH: {
    'zh-CN':
      '--watch 检测一个平台，与 --targets、--json 不能一同使用；给出的文件、目录须存在；不在终端中运行时，须有可观察的平台地址或文件。',
    en: '--watch is for one platform and goes neither with --targets nor with --json; the files and folders named have to exist; outside a terminal there has to be an address or a file to look at.',
  },
  HEYAN_FILE_EXISTS: {
    'zh-CN': '请先移走或改名已有的文件。',
    en: 'Move or rename the existing file first.',
  },
  HEYAN_PORT_IN_USE: {
    'zh-CN': '请换一个端口，或以 0 使用任一空闲端口。',
    en: 'Choose another port, or any free one with 0.',
  },
  HEYAN_LISTEN: {
    'zh-CN':
      '--host 应为本机的地址（默认 127.0.0.1；0.0.0.0 或 :: 为全部）；1024 以下的端口只有特权用户可用，请换较大的端口并在其前设置反向代理。',
    en: '--host is an address of this machine (default 127.0.0.1; 0.0.0.0 or :: for all of them). Ports below 1024 are for privileged users: take a higher one, with a reverse proxy before it.',
  },
  HEYAN_PACKAGE_MISSING: {
    'zh-CN':
      '安装时省去了可选部分（--omit=optional）；执行所列命令补装这一个，或重新执行 npm install --include=optional 补装全部。只检测自己的平台而数据由另一处的运行监测平台采集（--monitor=URL）时，都不需要。',
    en: 'The installation left the optional parts out (--omit=optional): run the command named for this one, or npm install --include=optional for all of them. None is needed to examine one’s own platform with a monitoring platform elsewhere (--monitor=URL).',
  },
  HEYAN_PROGRAM_MISSING: {
    'zh-CN':
      '请安装该程序；装在别处时以环境变量 HEYAN_PROGRAM_PATH 指出其所在目录，或以 --front-database=URL（前置库）、--store=URL（运行监测平台的业务库）指定已在运行的数据库服务器。',
    en: 'Install the program; where it is installed elsewhere, name its folder in the environment variable HEYAN_PROGRAM_PATH, or name a database server that runs, with --front-database=URL (front databases) or --store=URL (the operational store of a monitoring platform).',
  },
  HEYAN_SERVER_START: {
    'zh-CN':
      '请运行 heyan doctor 查看本机条件；机器较慢时以环境变量 HEYAN_START_SECONDS 放宽启动期限（秒），或以 --front-database=URL（前置库）、--store=URL（运行监测平台的业务库）指定已在运行的数据库服务器。',
    en: 'heyan doctor shows what this machine lacks. On a slow machine allow more seconds with the environment variable HEYAN_START_SECONDS, or name a database server that runs, with --front-database=URL (front databases) or --store=URL (the operational store of a monitoring platform).',
  },
  HEYAN_BROWSER_START: {
    'zh-CN':
      '请运行 heyan doctor 查看本机条件；机器较慢时以环境变量 HEYAN_START_SECONDS 放宽启动期限（秒）；不用 --browser=chromium 则无需浏览器。',
    en: 'heyan doctor shows what this machine lacks. On a slow machine allow more seconds with the environment variable HEYAN_START_SECONDS; without --browser=chromium no browser is needed.',
  },
  HEYAN_WAREHOUSE: {
    'zh-CN':
      '请确认 --warehouse 所指目录可写且未被另一进程占用，或所指 ClickHouse 服务器已启动、地址与口令正确；机器较慢时以环境变量 HEYAN_START_SECONDS 放宽期限（秒）。',
    en: 'See that the directory given with --warehouse can be written to and no other process uses it, or that the ClickHouse server there runs and address and password are right. On a slow machine allow more seconds with the environment variable HEYAN_START_SECONDS.',
  },
  HEYAN_STORE: {
    'zh-CN':
      '登记、凭证、目录、订阅、告警等保存在业务库中：默认是 --warehouse 目录下的 PostgreSQL，或 --store=postgres://用户:口令@主机:端口/数据库。凭证以密钥文件加密（默认为目录名加 .key，可用 --store-key 指定），请与数据分开备份：没有它，凭证无法恢复。同一业务库同时只供一个运行监测平台使用；机器较慢时以环境变量 HEYAN_START_SECONDS 放宽期限（秒）。',
    en: 'Registrations, credentials, catalogue, subscriptions and alerts are kept in the operational store: a PostgreSQL of its own in the directory of --warehouse, or --store=postgres://user:password@host:port/database. Credentials are encrypted with a key file (the name of the directory and .key, or --store-key); back it up apart from the data, without it they cannot be read again. One store serves one monitoring platform at a time. On a slow machine allow more seconds with the environment variable HEYAN_START_SECONDS.',
  },
  HEYAN_TEMPORARY_DIRECTORY: {
    'zh-CN': '请以环境变量 TMPDIR 指出一个存在且可写的目录。',
    en: 'Point the environment variable TMPDIR at a directory that exists and can be written to.',
  },
  HEYAN_OUTPUT: {
    'zh-CN': '请以 --out 指定一个可写的目录。',
    en: 'Give a directory that can be written to with --out.',
  },
} as const satisfies Readonly<Record<string, Localized>>;

export type ErrorCode = keyof typeof errorCodes;
