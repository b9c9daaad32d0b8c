import type { Localized } from '../../spec/localized.ts';

/** One flag of the command line. */
export interface Flag {
  /** `text` takes a value, `list` may be given several times or with commas, `switch` takes none, `optional` may stand by itself or with one. */
  readonly kind: 'text' | 'list' | 'switch' | 'number' | 'optional';
  /** What stands after `=` in the help. */
  readonly placeholder?: string;
  readonly values?: readonly string[];
  /** Other ways of writing a value that can mean nothing else, in lower case. */
  readonly aliases?: Readonly<Record<string, string>>;
  /** The least number; default 0. */
  readonly minimum?: number;
  /** The largest; default: any. */
  readonly maximum?: number;
  readonly help: Localized;
}

/** Every flag there is; a command names those it takes. */
export const flags = {
  target: {
    kind: 'text',
    placeholder: 'URL',
    help: {
      'zh-CN': '被测接入平台的地址',
      en: 'Address of the access platform',
    },
  },
  targets: {
    kind: 'text',
    placeholder: 'FILE',
    help: {
      'zh-CN': '平台清单（JSON、CSV 或每行一个地址）：逐个检测，得出一份总览；中断后以同一命令继续',
      en: 'List of platforms (JSON, CSV or an address a line): examine each, with one overview; the same command goes on after a stop',
    },
  },
  parallel: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '与 --targets 同用：同时检测的平台数（默认 2，至多 64）',
      en: 'With --targets: platforms examined at the same time (default 2, at most 64)',
    },
  },
  reference: {
    kind: 'switch',
    help: {
      'zh-CN': '检测随附的参考接入平台（由本命令启动）',
      en: 'Examine the reference access platform, which this command starts',
    },
  },
  config: {
    kind: 'text',
    placeholder: 'FILE',
    help: {
      'zh-CN': '配置文件（默认取当前目录的 heyan.config.ts / .js / .json）',
      en: 'Configuration file (default: heyan.config.ts / .js / .json of this directory)',
    },
  },
  platform: {
    kind: 'text',
    placeholder: 'KIND',
    values: ['resource', 'service', 'management', 'all'],
    help: {
      'zh-CN': '接入平台的类型；与 --target 同用时须与平台自己的说明一致',
      en: 'Kind of access platform; with --target it must be what the platform says of itself',
    },
  },
  fault: {
    kind: 'list',
    placeholder: 'ID',
    help: {
      'zh-CN': '让参考接入平台（或参考运行监测平台）带上一个缺陷样本（可多次给出；monitor 以 list 列出全部）',
      en: 'A fault for the reference access platform, or the reference monitoring platform, to commit (repeatable; list names those of monitor)',
    },
  },
  hostile: {
    kind: 'text',
    placeholder: 'NAME|list',
    help: {
      'zh-CN': '改为启动一个怀有恶意的接入平台；list 列出全部及其应有的结果',
      en: 'Start an access platform that means harm instead; list names them and what must come of each',
    },
  },
  only: {
    kind: 'list',
    placeholder: 'ID,…',
    help: {
      'zh-CN': '只运行这些：检查、条款要求的标识或条款号',
      en: 'Only these: ids of checks or requirements, or clauses',
    },
  },
  'only-failed': {
    kind: 'optional',
    placeholder: 'REPORT',
    help: {
      'zh-CN':
        '接续上次的报告（默认 --out 目录中的；也可给出 report.json 或其目录）：只重新检查其中没有通过的，其余沿用；off 不理会配置中的 onlyFailed',
      en: 'Continue the last report (that in --out, or the report.json or directory named): examine again only what had not passed, carry over the rest; off goes before onlyFailed of the configuration',
    },
  },
  watch: {
    kind: 'optional',
    placeholder: 'PATH,…',
    help: {
      'zh-CN':
        '检测后继续等候：平台（或所列文件、目录）有变化或按键时，重新检查没有通过的；r 或回车 立即重新检查，a 全部检查，q 退出',
      en: 'Stay after the run and examine again what had not passed when the platform changes (or the files and folders named) or on a key: r or Enter now, a all of it, q quit',
    },
  },
  'front-database': {
    kind: 'text',
    placeholder: 'postgresql|mysql|URL',
    help: {
      'zh-CN': '参考接入平台所用的前置数据库；或被测平台前置数据库的地址',
      en: 'Front database of the reference access platform, or the address of the target’s',
    },
  },
  warehouse: {
    kind: 'text',
    placeholder: 'DIRECTORY|URL',
    help: { 'zh-CN': '落库位置（默认为临时目录）', en: 'Where data are landed (default: a temporary place)' },
  },
  store: {
    kind: 'text',
    placeholder: 'URL',
    help: {
      'zh-CN': '业务库：PostgreSQL 数据库的地址，或 memory（默认为 --warehouse 目录下自带的 PostgreSQL）',
      en: 'Operational store: address of a PostgreSQL database, or memory (default: one of its own in the directory of --warehouse)',
    },
  },
  'store-key': {
    kind: 'text',
    placeholder: 'FILE',
    help: {
      'zh-CN': '加密业务库中凭证的密钥文件（默认为 --warehouse 目录名加 .key）',
      en: 'Key file that credentials in the store are encrypted with (default: the directory of --warehouse and .key)',
    },
  },
  'authority-database': {
    kind: 'text',
    placeholder: 'URL',
    help: {
      'zh-CN': '教育管理部门自己的前置数据库（7.3.1）：PostgreSQL 数据库的地址，库表交换所得同时写入其中',
      en: 'The authority’s own front database (7.3.1): address of a PostgreSQL database in which what is exchanged lands as well',
    },
  },
  'catalogue-review': {
    kind: 'text',
    placeholder: 'automatic|manual',
    values: ['automatic', 'manual'],
    help: {
      'zh-CN': '接入平台发布的目录条目是否由审核员审核（默认 automatic，即时列出）',
      en: 'Whether reviewers approve what platforms publish in the catalogue (default: automatic, listed at once)',
    },
  },
  'sign-up': {
    kind: 'text',
    placeholder: 'open|closed',
    values: ['open', 'closed'],
    help: {
      'zh-CN': '申请人能否自行注册（由管理员确认；默认 open）',
      en: 'Whether applicants may sign up, for an administrator to confirm (default: open)',
    },
  },
  browser: {
    kind: 'text',
    placeholder: 'NAME',
    values: ['jsdom', 'chromium'],
    help: { 'zh-CN': '访问页面所用的浏览器（默认 jsdom）', en: 'Browser that visits the pages (default jsdom)' },
  },
  lang: {
    kind: 'text',
    placeholder: 'LANGUAGE',
    values: ['zh-CN', 'en'],
    aliases: {
      zh: 'zh-CN',
      'zh-cn': 'zh-CN',
      zh_cn: 'zh-CN',
      'zh-hans': 'zh-CN',
      'en-us': 'en',
      en_us: 'en',
      'en-gb': 'en',
    },
    help: {
      'zh-CN': '语言（默认 zh-CN，或取环境变量 HEYAN_LANG）',
      en: 'Language (default zh-CN, or the environment variable HEYAN_LANG)',
    },
  },
  out: {
    kind: 'text',
    placeholder: 'DIRECTORY',
    help: { 'zh-CN': '报告目录（默认 reports/latest）', en: 'Where reports are written (default reports/latest)' },
  },
  gate: {
    kind: 'text',
    placeholder: 'LEVEL',
    values: ['core', 'full', 'observed'],
    help: {
      'zh-CN': '门槛：核心符合、全面符合，或已检部分无违反（默认 core）',
      en: 'What to pass: core, full, or nothing violated among what could be examined (default core)',
    },
  },
  json: { kind: 'switch', help: { 'zh-CN': '以 JSON 输出到标准输出', en: 'Print JSON on the standard output' } },
  seed: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: { 'zh-CN': '随机数种子，用于重现一次运行', en: 'Seed, to repeat a run' },
  },
  waivers: { kind: 'text', placeholder: 'FILE', help: { 'zh-CN': '豁免文件', en: 'File of waivers' } },
  profile: {
    kind: 'text',
    placeholder: 'FILE',
    help: { 'zh-CN': '取值配置（默认为参考配置）', en: 'Profile (default: the reference profile)' },
  },
  concurrency: {
    kind: 'number',
    minimum: 1,
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '同时运行的检查数（默认 8，其中一半访问页面）',
      en: 'Checks at work at the same time (default 8, half of them on pages)',
    },
  },
  port: {
    kind: 'number',
    maximum: 65_535,
    placeholder: 'NUMBER',
    help: { 'zh-CN': '端口（默认 0，即任一空闲端口）', en: 'Port (default 0: any free one)' },
  },
  host: {
    kind: 'text',
    placeholder: 'ADDRESS',
    help: { 'zh-CN': '监听地址（默认 127.0.0.1）', en: 'Address to listen on (default 127.0.0.1)' },
  },
  collectors: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '采集进程数，共用一个端口（默认 0：由监测平台自身的进程采集）',
      en: 'Processes that collect beacons, behind one port of their own (default 0: the monitoring platform’s process does)',
    },
  },
  'collector-port': {
    kind: 'number',
    maximum: 65_535,
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '采集进程共用的端口（默认 0，即任一空闲端口）',
      en: 'The port that the collectors share (default 0: any free one)',
    },
  },
  scale: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '参考接入平台数据量的倍数（默认 1）',
      en: 'How many times the data the reference access platform has (default 1)',
    },
  },
  monitor: {
    kind: 'text',
    placeholder: 'URL',
    help: {
      'zh-CN':
        '用另一处的运行监测平台（heyan monitor）代替内嵌平台进行采集；令牌取环境变量 HEYAN_MONITOR_TOKEN。不需要内嵌数据仓库',
      en: 'A monitoring platform elsewhere (heyan monitor) that collects in the place of the embedded one; its token is HEYAN_MONITOR_TOKEN of the environment. The embedded warehouse is not needed then',
    },
  },
  'monitoring-platform': {
    kind: 'text',
    placeholder: 'URL|reference',
    help: {
      'zh-CN':
        '运行监测平台的地址：与被测接入平台一同给出时，读取其申请记录（第 8 章）；单独给出时，检测该运行监测平台本身（reference 为随附的参考运行监测平台）',
      en: 'Address of a monitoring platform: together with an access platform its application record there is read (chapter 8); alone, the monitoring platform itself is examined (reference: ours)',
    },
  },
  token: {
    kind: 'text',
    placeholder: 'TOKEN',
    help: {
      'zh-CN':
        '管理请求须携带的令牌（monitor 默认取环境变量 HEYAN_MONITOR_TOKEN，否则首次启动时生成并显示一次）；run 用于 --monitoring-platform（默认取环境变量 HEYAN_MONITORING_TOKEN）',
      en: 'Token that requests must carry (default: HEYAN_MONITOR_TOKEN of the environment for monitor, else one is made and shown); of run, for --monitoring-platform (default: HEYAN_MONITORING_TOKEN)',
    },
  },
  'public-host': {
    kind: 'list',
    placeholder: 'NAME,…',
    help: {
      'zh-CN': '对外提供服务所用的主机名，如反向代理后的域名；取值配置中的日志主机、本机名与监听地址无须给出',
      en: 'Host names by which it is called, as behind a reverse proxy; the log host of the profile, the names of this machine’s loopback and the address it listens on are known',
    },
  },
  'trusted-proxies': {
    kind: 'list',
    placeholder: 'NETWORK,…',
    help: {
      'zh-CN': '可信的反向代理（地址或网段，如 10.0.0.0/8）；据其 X-Forwarded-For 取访客源地址，本机始终可信',
      en: 'Trusted reverse proxies (addresses or networks such as 10.0.0.0/8): their X-Forwarded-For tells the visitor’s address; this machine always is',
    },
  },
  'notify-networks': {
    kind: 'list',
    placeholder: 'NETWORK,…',
    help: {
      'zh-CN': '通知（邮件、Webhook、机器人）可到达的内部网络（地址或网段，如 10.0.0.0/8）；默认只能到达公网地址',
      en: 'Networks inside (addresses or networks such as 10.0.0.0/8) that notifications may go to: mail, webhooks, robots; by default they reach public addresses only',
    },
  },
  collector: {
    kind: 'text',
    placeholder: 'URL',
    help: {
      'zh-CN': '采集端地址（仅限本机；默认自行启动一个运行监测平台）',
      en: 'Collector, of this machine only (default: a monitoring platform of its own)',
    },
  },
  'app-key': {
    kind: 'text',
    placeholder: 'KEY',
    help: { 'zh-CN': '模拟页面所用的 appKey', en: 'Application key of the simulated pages' },
  },
  visitors: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: { 'zh-CN': '访客数（默认 100，至多 5080）', en: 'Visitors (default 100, at most 5080)' },
  },
  rate: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: { 'zh-CN': '每秒事件数（默认不限）', en: 'Events per second (default: no limit)' },
  },
  events: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '改为向数据仓库直接写入这么多条事件，并计时计算 54 项指标',
      en: 'Write so many events straight into the warehouse instead, and time the 54 indicators over them',
    },
  },
  days: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: { 'zh-CN': '事件分布的天数（默认 10）', en: 'Days over which the events are spread (default 10)' },
  },
  demo: {
    kind: 'switch',
    help: {
      'zh-CN': '同时启动三个演示用的接入平台，并写入一个月的数据',
      en: 'Start three demonstration access platforms beside it, and fill in a month of data',
    },
  },
  'platform-id': {
    kind: 'list',
    placeholder: 'ID,…',
    help: {
      'zh-CN': '来源平台所掌握的接入平台标识（默认 PT-resource-0001）',
      en: 'Access platforms that the source knows (default PT-resource-0001)',
    },
  },
  page: {
    kind: 'list',
    placeholder: 'URL,…',
    help: {
      'zh-CN': '探针定时请求的页面（属第一个平台标识）',
      en: 'Pages that the probe requests (of the first platform id)',
    },
  },
  every: {
    kind: 'number',
    placeholder: 'SECONDS',
    help: { 'zh-CN': '请求页面的间隔秒数（默认 60）', en: 'Seconds between requests of the pages (default 60)' },
  },
  eve: {
    kind: 'text',
    placeholder: 'FILE|-',
    help: {
      'zh-CN': '持续读取的 Suricata EVE JSON 文件；- 为标准输入',
      en: 'File of Suricata EVE JSON to follow; - is the standard input',
    },
  },
  address: {
    kind: 'list',
    placeholder: 'IP,…',
    help: {
      'zh-CN': '接入平台自己的地址：告警中另一端即为攻击者',
      en: 'Addresses of the access platform itself: the other end of an alert is the attacker',
    },
  },
  exchange: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '只重发该检查证据中的第几次 HTTP 交互（编号见报告）',
      en: 'Send only this HTTP exchange of the check’s evidence again (its number in the report)',
    },
  },
  surveillance: {
    kind: 'text',
    placeholder: 'PACKAGE',
    help: {
      'zh-CN': '监督检测：重新检测该认证包所认证的产品，无论结果如何都写出签名的监督检测记录，供名录收录',
      en: 'Surveillance: examine again the product that this package certifies and write a signed record, whatever comes of it, for the register',
    },
  },
  order: {
    kind: 'text',
    placeholder: 'FILE',
    help: { 'zh-CN': '委托书（heyan order init）', en: 'Order of the examination (heyan order init)' },
  },
  key: {
    kind: 'list',
    placeholder: 'FILE,…',
    help: {
      'zh-CN': '签名密钥（heyan keys create），可给出 Ed25519 与 SM2 各一个；口令取环境变量 HEYAN_KEY_PASSPHRASE',
      en: 'Keys that sign (heyan keys create), one of Ed25519 and one of SM2 for instance; passphrase in HEYAN_KEY_PASSPHRASE',
    },
  },
  repeat: {
    kind: 'number',
    placeholder: 'NUMBER',
    help: {
      'zh-CN': '检测次数，各次种子不同，两种浏览器轮换（默认 1）',
      en: 'How many runs, each with another seed, the two browsers by turns (default 1)',
    },
  },
  trust: {
    kind: 'text',
    placeholder: 'FILE',
    help: {
      'zh-CN': '信任列表（heyan keys trust）；不给则只核对完整性',
      en: 'Trust list (heyan keys trust); without it only integrity is verified',
    },
  },
  algorithm: {
    kind: 'text',
    placeholder: 'NAME',
    values: ['ed25519', 'sm2'],
    help: { 'zh-CN': '密钥的算法（默认 ed25519）', en: 'Algorithm of the key (default ed25519)' },
  },
  name: {
    kind: 'text',
    placeholder: 'TEXT',
    help: { 'zh-CN': '密钥所属的检测单位', en: 'Laboratory that the key belongs to' },
  },
  until: {
    kind: 'text',
    placeholder: 'DAY',
    help: { 'zh-CN': '密钥的有效期至（默认两年后）', en: 'Last day of the key (default: in two years)' },
  },
  baseline: {
    kind: 'text',
    placeholder: 'FILE',
    help: {
      'zh-CN': '基线文件（heyan baseline）：其中的违反不使流水线失败，新出现的与不再出现的才使其失败',
      en: 'Baseline (heyan baseline): what it expects does not fail a pipeline, what is new or has gone away does',
    },
  },
  'wait-for': {
    kind: 'text',
    placeholder: '60s',
    help: {
      'zh-CN': '被测平台尚未就绪时至多等候多久，如 60s、2m（默认不等）',
      en: 'How long to wait for a platform that is not up yet, such as 60s or 2m (default: not at all)',
    },
  },
  update: { kind: 'switch', help: { 'zh-CN': '替换已有的文件', en: 'Replace the file that is there' } },
  'timestamp-server': {
    kind: 'text',
    placeholder: 'URL',
    help: {
      'zh-CN': '时间戳服务器（RFC 3161）；时间戳存入认证包',
      en: 'Time-stamp server (RFC 3161); its stamp is kept in the package',
    },
  },
  'timestamp-certificate': {
    kind: 'text',
    placeholder: 'FILE',
    help: {
      'zh-CN': '时间戳机构的证书，或签发它的 CA 证书（PEM）',
      en: 'Certificate of the time-stamp authority, or of a CA that issued it (PEM)',
    },
  },
  against: {
    kind: 'text',
    placeholder: 'FILE|HASH',
    help: {
      'zh-CN': '名录的较早日志，或其中一条的摘要；核对监督检测记录时，为证书的认证包',
      en: 'An earlier log of the register, or the hash of one of its entries; of a record of a surveillance, the package of the certificate',
    },
  },
  'product-address': {
    kind: 'text',
    placeholder: 'URL',
    help: { 'zh-CN': '徽章应属的产品地址', en: 'Address of the product that a badge has to be of' },
  },
  'product-version': {
    kind: 'text',
    placeholder: 'TEXT',
    help: { 'zh-CN': '徽章应属的产品版本', en: 'Version of the product that a badge has to be of' },
  },
  help: { kind: 'switch', help: { 'zh-CN': '显示帮助', en: 'Show help' } },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof flags;
