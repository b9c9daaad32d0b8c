import type { Localized } from '../../spec/localized.ts';

/** What each field of the access information document means; type and obligation come from its JSON Schema. */
export const discoveryFields: Readonly<Record<string, Localized>> = {
  version: { 'zh-CN': '文档版本，固定为 1', en: 'Version of this document, always 1' },
  platformId: {
    'zh-CN': '上级教育管理部门分配的平台标识；所有记录都带着它',
    en: 'Platform id assigned by the higher authority; every record carries it',
  },
  name: { 'zh-CN': '平台名称', en: 'Name of the platform' },
  kind: { 'zh-CN': '平台类型：资源、服务或管理（5.2）', en: 'Kind of platform (5.2)' },
  profile: {
    'zh-CN': '采用的取值配置：除另行说明者外，其全部取值均视为平台自己的声明，按声明检测',
    en: 'The profile that it adopts: every value of it is then its own word, except what it states otherwise, and it is held to it',
  },
  'profile.id': { 'zh-CN': '取值配置的标识', en: 'Id of the profile' },
  'profile.version': { 'zh-CN': '取值配置的版本', en: 'Version of the profile' },
  ics: {
    'zh-CN': '实现一致性声明的地址，见“声明”一节',
    en: 'Where its conformance statement is; see the section on declaring',
  },
  values: {
    'zh-CN': '自有取值，以取值配置中的路径为键，如 `exchange.tables.change-log`、`beacon.codes.like`',
    en: 'Own values, by path of the profile, e.g. `exchange.tables.change-log` or `beacon.codes.like`',
  },
  attestations: {
    'zh-CN': '只能以声明答复的条款要求，见“声明”一节',
    en: 'What can only be attested; see the section on declaring',
  },
  'attestations[].requirement': {
    'zh-CN': '所答复的条款要求，须为以声明答复者',
    en: 'The requirement; one that is answered by attestation',
  },
  'attestations[].statement': { 'zh-CN': '声明的内容', en: 'What is attested' },
  'attestations[].by': { 'zh-CN': '声明人或单位', en: 'The person or office that attests it' },
  'attestations[].on': { 'zh-CN': '声明日期', en: 'Day of the attestation' },
  'attestations[].until': {
    'zh-CN': '有效期截止日，过期不予采用',
    en: 'Last day on which it holds; after it it is not used',
  },
  'attestations[].document': { 'zh-CN': '所附文件', en: 'The document that it rests on' },
  'attestations[].document.name': { 'zh-CN': '文件名称', en: 'Its name' },
  'attestations[].document.sha256': {
    'zh-CN': '文件内容的 SHA-256，十六进制',
    en: 'SHA-256 of its bytes in hex',
  },
  'attestations[].document.url': {
    'zh-CN': '文件地址；给出时取回核对，至多 20 MiB',
    en: 'Where it is; then it is read, at most 20 MiB, and compared',
  },
  methods: {
    'zh-CN':
      '选用的采集方式（5.2）；第 7 章对未列出方式的要求判为不适用，第 6 章要求可取得的内容不因此免除；缺省则三种都检测',
    en: 'Collection methods chosen (5.2); what chapter 7 asks of the others is not applicable, what chapter 6 wants obtainable remains; absent: all three are examined',
  },
  appKey: { 'zh-CN': '页面采集代码所用的应用标识（附录 A）', en: 'Application key that the pages carry (Annex A)' },
  logHost: {
    'zh-CN': '页面上报日志的域名（附录 A）；缺省取配置中的值',
    en: 'Host that the pages report to (Annex A); default: that of the profile',
  },
  pages: { 'zh-CN': '检测从哪些页面开始', en: 'Where examination of the pages starts' },
  'pages.home': { 'zh-CN': '首页', en: 'Home page' },
  'pages.others': {
    'zh-CN': '另外要访问的页面；网站结构中的栏目链接会自动加入。平台使用多个域名时，每个域名至少给出一页',
    en: 'Further pages to visit; the links of the site structure are added by themselves. Of a platform with several domains, at least one page each',
  },
  beacon: {
    'zh-CN': '检测在页面上要用到的部位，见“埋码”一节',
    en: 'What the examination uses on the pages; see the section on the beacon',
  },
  'beacon.mode': {
    'zh-CN': '测试环境（test）可开启 DEBUG；缺省为 production',
    en: 'An installation for testing (test) may have DEBUG on; default production',
  },
  'beacon.selectors': { 'zh-CN': '按用途给出的 CSS 选择器', en: 'CSS selectors by role' },
  'beacon.pages': { 'zh-CN': '按用途给出的页面', en: 'Pages by role' },
  interfaces: { 'zh-CN': '数据接口（7.2）', en: 'Interfaces (7.2)' },
  'interfaces.urls': {
    'zh-CN': '每种记录一个接口地址，键为记录名，见“接口”一节',
    en: 'One address per kind of record, by its name; see the section on interfaces',
  },
  'interfaces.scheme': {
    'zh-CN': '请求头加密方案；缺省取配置中的值',
    en: 'Scheme of the header encryption; default: that of the profile',
  },
  'interfaces.headers': { 'zh-CN': '与配置不同的请求头名称', en: 'Header names that differ from the profile' },
  'interfaces.headers.appKey': { 'zh-CN': '应用标识所用的请求头', en: 'Header of the application key' },
  'interfaces.headers.timestamp': { 'zh-CN': '时间戳所用的请求头', en: 'Header of the timestamp' },
  'interfaces.headers.nonce': { 'zh-CN': '随机串所用的请求头', en: 'Header of the nonce' },
  'interfaces.headers.algorithm': { 'zh-CN': '加密方案所用的请求头', en: 'Header of the scheme' },
  'interfaces.headers.parameters': { 'zh-CN': '加密参数所用的请求头', en: 'Header of the encrypted parameters' },
  'interfaces.headers.signature': { 'zh-CN': '签名所用的请求头', en: 'Header of the signature' },
  'interfaces.encoding': { 'zh-CN': '请求头中字节的写法', en: 'How bytes are written in the headers' },
  'interfaces.encoding.parameters': { 'zh-CN': '加密参数的写法', en: 'How the encrypted parameters are written' },
  'interfaces.encoding.signature': { 'zh-CN': '签名的写法', en: 'How the signature is written' },
  'interfaces.skewSeconds': { 'zh-CN': '时间戳容差（秒）', en: 'Tolerance of timestamps in seconds' },
  'interfaces.error': { 'zh-CN': '错误信息在应答体中的位置', en: 'Where an error body carries its information' },
  'interfaces.error.codePointer': { 'zh-CN': '错误代码的 JSON 指针', en: 'JSON pointer of the code' },
  'interfaces.error.messagePointer': { 'zh-CN': '错误说明的 JSON 指针', en: 'JSON pointer of the message' },
  'interfaces.error.mediaType': {
    'zh-CN': '错误信息的媒体类型，如 application/problem+json',
    en: 'Media type of error information, e.g. application/problem+json',
  },
  'interfaces.error.statusAs': {
    'zh-CN': '错误以 HTTP 状态（http-status）还是以正文中的业务代码（body-code，状态一律为 200）表示',
    en: 'Whether an error shows by the HTTP status (http-status) or by the code in the body of a 200 (body-code)',
  },
  'interfaces.envelope': { 'zh-CN': '分页应答的包装', en: 'Envelope of a page' },
  'interfaces.envelope.totalPointer': {
    'zh-CN': '总数的 JSON 指针，如 /data/total',
    en: 'JSON pointer of the total, e.g. /data/total',
  },
  'interfaces.envelope.recordsPointer': {
    'zh-CN': '记录数组的 JSON 指针，如 /data/records',
    en: 'JSON pointer of the array of records, e.g. /data/records',
  },
  'interfaces.envelope.codePointer': {
    'zh-CN': '业务代码的 JSON 指针，如 /code；没有则不写',
    en: 'JSON pointer of a code of your own, e.g. /code; left out where there is none',
  },
  'interfaces.envelope.successCodes': {
    'zh-CN': '表示成功的业务代码，如 [0, 200]',
    en: 'Values of that code that mean success, e.g. [0, 200]',
  },
  'interfaces.deletedValues': {
    'zh-CN': '软删除标记中表示已删除的取值，如 [1]',
    en: 'Values of the soft-delete flag that mean deleted, e.g. [1]',
  },
  'interfaces.timePrecisionDigits': {
    'zh-CN': '时间保留的秒的小数位数；缺省为 3（毫秒）',
    en: 'Digits of a second that times keep; default 3 (milliseconds)',
  },
  'interfaces.paging': { 'zh-CN': '与配置不同的分页参数', en: 'Paging that differs from the profile' },
  'interfaces.paging.pageParameter': { 'zh-CN': '页码参数名', en: 'Name of the page parameter' },
  'interfaces.paging.sizeParameter': { 'zh-CN': '每页条数参数名', en: 'Name of the page size parameter' },
  'interfaces.paging.updatedSinceParameter': { 'zh-CN': '增量查询参数名', en: 'Name of the parameter for changes' },
  'interfaces.paging.defaultSize': { 'zh-CN': '缺省每页条数', en: 'Records per page by default' },
  'interfaces.paging.maximumSize': { 'zh-CN': '每页条数上限', en: 'Most records per page' },
  'interfaces.load': {
    'zh-CN': '接口可承受的调用速率；缺省按配置中的保守值',
    en: 'What load the interfaces bear; default: the careful one of the profile',
  },
  'interfaces.load.requestsPerSecond': { 'zh-CN': '每秒请求数上限', en: 'Most requests per second' },
  'interfaces.load.requestsInFlight': { 'zh-CN': '同时进行的请求数上限', en: 'Most requests at once' },
  frontDatabase: {
    'zh-CN': '前置数据库的位置（7.3）；账号另行提供',
    en: 'Where the front database is (7.3); accounts are handed over separately',
  },
  'frontDatabase.type': { 'zh-CN': '数据库类型', en: 'Kind of database' },
  'frontDatabase.host': { 'zh-CN': '主机', en: 'Host' },
  'frontDatabase.port': { 'zh-CN': '端口', en: 'Port' },
  'frontDatabase.database': { 'zh-CN': '库名', en: 'Database' },
  'frontDatabase.schema': { 'zh-CN': '模式名（PostgreSQL）', en: 'Schema (PostgreSQL)' },
  'frontDatabase.tls': {
    'zh-CN': '是否以 TLS 连接：prefer（缺省）在服务器提供 TLS 时必用，仅当服务器自称不提供时才用明文',
    en: 'Whether to connect by TLS: prefer (the default) always does where the server offers it, and goes in clear only where the server itself says that it does not',
  },
  'frontDatabase.ca': {
    'zh-CN': '为服务器证书作保的 CA 证书（PEM 文本）：给出后必以 TLS 连接，并验证证书链与主机名；不给出则两者都不验证',
    en: 'PEM text of the authorities that vouch for the server: with it the connection is by TLS, and chain and host name are verified; without it neither is',
  },
  control: {
    'zh-CN': '允许检测程序做的事，见“控制接口”一节；不提供则只作观察',
    en: 'What the suite is allowed to do; see the section on control; without it the suite only observes',
  },
  'control.url': { 'zh-CN': '控制接口的地址前缀', en: 'Base address of the control endpoint' },
  testing: {
    'zh-CN': '密钥与账号。只应由测试环境公布，使检测只需一个地址；生产环境不得公布，改由目标文件提供',
    en: 'Keys and accounts. Only a test installation publishes them, so that its address alone suffices; in production they are handed over in a target file',
  },
  'testing.interfaceCredentials': { 'zh-CN': '接口凭据', en: 'Interface credentials' },
  'testing.interfaceCredentials.appKey': { 'zh-CN': '调用方的应用标识', en: 'Application key of the caller' },
  'testing.interfaceCredentials.encryptionKey': {
    'zh-CN': '加密请求头参数的对称密钥，十六进制：SM4 为 32 位，AES-256 为 64 位',
    en: 'Symmetric key of the header parameters in hex: 32 digits for SM4, 64 for AES-256',
  },
  'testing.interfaceCredentials.signatureKey': {
    'zh-CN': '签名（HMAC）密钥，十六进制，至少 32 位',
    en: 'Key of the signature (HMAC) in hex, at least 32 digits',
  },
  'testing.interfaceCredentials.callerPrivateKey': {
    'zh-CN': '调用方 SM2 私钥（仅 sm2-sm4）',
    en: 'SM2 private key of the caller (sm2-sm4 only)',
  },
  'testing.interfaceCredentials.callerPublicKey': {
    'zh-CN': '调用方 SM2 公钥（仅 sm2-sm4）',
    en: 'SM2 public key of the caller (sm2-sm4 only)',
  },
  'testing.interfaceCredentials.calleePrivateKey': {
    'zh-CN': '被调用方 SM2 私钥；检测程序不需要它',
    en: 'SM2 private key of the callee; the suite does not need it',
  },
  'testing.interfaceCredentials.calleePublicKey': {
    'zh-CN': '被调用方 SM2 公钥（仅 sm2-sm4）',
    en: 'SM2 public key of the callee (sm2-sm4 only)',
  },
  'testing.exchangeUser': {
    'zh-CN': '数据交换用户：增、改、查，不得有删除权限',
    en: 'Exchange user: insert, update, select, and no delete',
  },
  'testing.exchangeUser.user': { 'zh-CN': '用户名', en: 'User name' },
  'testing.exchangeUser.password': { 'zh-CN': '口令', en: 'Password' },
  'testing.pushUser': {
    'zh-CN': '数据推送用户：增、删、改、查；不提供则与其权限有关的要求无法判定',
    en: 'Push user: insert, delete, update, select; without it what concerns its rights stays inconclusive',
  },
  'testing.pushUser.user': { 'zh-CN': '用户名', en: 'User name' },
  'testing.pushUser.password': { 'zh-CN': '口令', en: 'Password' },
  'testing.controlToken': { 'zh-CN': '调用控制接口的令牌', en: 'Token for the control endpoint' },
};
