import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

const first = [
  '以正确加密、签名的请求向每个已声明的接口请求第一页（每页条数取上限）',
  'Ask every declared interface for its first, largest page by a rightly sealed request',
] as const;
const insert = (zh: string, en: string) => [`经检测控制新增一条${zh}`, `Insert ${en} through the control`] as const;
const clear = ['软删除所新增的记录，恢复原状', 'Delete softly what was inserted'] as const;

/** Data of one kind of platform, wherever they come from. */
const kindData = (zh: string, en: string): Procedure =>
  procedure(
    [
      first,
      [
        '接口没有给出的，查看前置数据库的相应数据类表是否有记录',
        'Where no interface gives them, see whether the table of the front database holds a row',
      ],
      [`汇总 6.1 所列：${zh}`, `Sum up what 6.1 lists: ${en}`],
    ],
    [
      '每一类都经接口或前置数据库得到至少一条记录；没有任何途径的为违反，声明了途径而暂无记录的未完成',
      'Each comes by interface or front database, one record at the least. What has no way at all is a violation; a way without records leaves the result open',
    ],
  );

/** Test cases of what the data interfaces are and answer. */
export const interfaceAnswerProcedures = {
  'interface.mandatory-interfaces-exist': procedure(
    [
      first,
      [
        '对用户信息、网站结构目录（资源类平台另有数字资源目录）逐一查看有无地址、有无应答',
        'For users, site structure and (resource platforms) the resource catalogue see whether an address is declared and answers',
      ],
      [
        '没有地址的，查看前置数据库是否有该类数据',
        'Where there is no address see whether the front database holds such data',
      ],
    ],
    [
      '每个接口都有应答并给出记录；状态 404、410、5xx 或无法连接为违反；应答 401、403、405、429 的由其他案例判定',
      'Each answers and gives records. Status 404, 410 and 5xx, or no connection, is a violation; 401, 403, 405 and 429 are judged by other cases',
    ],
  ),
  'interface.site-structure-by-interface': procedure(
    [
      [
        '查看接入信息中有无网站结构接口的地址',
        'See whether the access information names an interface for the site structure',
      ],
      ['以正确签发的请求取其第一页', 'Ask it for its first page by a rightly sealed request'],
    ],
    ['网站结构接口存在并给出至少一个栏目', 'The interface is there and gives at least one column'],
  ),
  'interface.network-open': procedure(
    [first, ['对每个地址记录是否得到任何应答', 'Note for each address whether there was any answer at all']],
    [
      '7.2.3 所列以外的各接口也都有应答，状态码不论；繁忙与证书问题不计',
      'The interfaces beside those of 7.2.3 answer too, whatever the status; being busy and certificates do not count here',
    ],
  ),
  'interface.data-of-resource-platforms': kindData('资源目录、用户', 'resources, users'),
  'interface.data-of-service-platforms': kindData(
    '服务事项、用户、办件、服务评价',
    'service items, users, cases, evaluations',
  ),
  'interface.data-of-management-platforms': kindData(
    '管理业务事项、用户、表单、数据项、数据项调用',
    'management items, users, forms, data items, calls of data items',
  ),
  'interface.answers-get': procedure(
    [
      ['以 GET 请求每个查询接口', 'Send a GET to each query interface'],
      ['应答 405 而 Allow 含 POST 的，再以 POST 请求一次', 'Where it answers 405 and allows POST, send a POST once'],
    ],
    [
      '以 GET 得到数据；应答 SOAP 报文或描述，或 GET 与 POST 都不给数据，为违反；仅以 POST 提供的，按取值配置判定',
      'GET gives the data. A SOAP message or description, or no data by either method, is a violation; data by POST alone is judged by the profile',
    ],
  ),
  'interface.accepts-sealed-requests': procedure(
    [
      first,
      [
        '查看状态、媒体类型，以及总数与记录数组的位置',
        'Look at status, media type and where the total and the records stand',
      ],
    ],
    [
      '状态 200，媒体类型为 JSON，正文为约定的一页；TLS 证书可信；不重定向',
      'Status 200, JSON, a page as agreed; the TLS certificate can be trusted; no redirect',
    ],
  ),
  'interface.records-follow-the-schema': procedure(
    [
      ['取每个接口的前两页记录', 'Fetch two pages of each interface'],
      ['以 spec/entities 的 JSON Schema 逐条校验', 'Validate each record by the JSON Schema in spec/entities'],
    ],
    [
      '没有字段违反其类型、长度、格式与代码；表 2～6 所列内容的缺失由各表案例判定',
      'No field breaks its type, length, format or codes; that something of tables 2 to 6 is missing is judged by the cases of the tables',
    ],
  ),
  'interface.records-carry-the-platform-id': procedure(
    [
      ['取网站结构以外每个接口的前两页记录', 'Fetch two pages of each interface beside the site structure'],
      ['比较各记录的平台标识', 'Compare the platform id of each record'],
    ],
    ['凡给出平台标识的，都是分配给该平台的标识', 'Whatever platform id is given is the one assigned to the platform'],
  ),
  'interface.answers-follow-the-document': procedure(
    [
      first,
      ['取列表中的第一条，再按其标识请求单条', 'Take the first record of the list and ask for it by its id'],
      [
        '以取值配置所生成的 OpenAPI 文档校验状态、媒体类型、字符集与正文（列表至多 50 条）',
        'Validate status, media type, charset and body by the OpenAPI document of the profile (at most 50 records of a list)',
      ],
    ],
    [
      '应答与文档一致；不提供单条查询（404、405、410、501）不计',
      'The answers are as documented; not offering single records (404, 405, 410, 501) does not count',
    ],
  ),
  'interface.head-and-options-are-sane': procedure(
    [
      ['以 GET 取得一页', 'Get a page by GET'],
      ['对同一地址发送 HEAD 与 OPTIONS', 'Send HEAD and OPTIONS to the same address'],
    ],
    ['应答 2xx，或以 401、403、405、501 表明不提供', 'They are answered with 2xx, or with 401, 403, 405 or 501'],
  ),
  'interface.compression-keeps-the-data': procedure(
    [
      ['以 Accept-Encoding: identity 取一页', 'Fetch a page with Accept-Encoding: identity'],
      ['分别以 gzip、deflate、br 再取', 'Fetch it with gzip, deflate and br'],
      [
        '不同的，再以 identity 取一次，排除数据自身的变化',
        'Where it differs fetch it again with identity, in case the data have changed',
      ],
    ],
    ['各种编码给出同样的总数与记录', 'Every coding gives the same total and records'],
  ),
  'interface.json-is-unambiguous': procedure(
    [
      first,
      [
        '按字节检查编码，并查找重复或保留的键',
        'Look at the bytes for their encoding, and for repeated or reserved keys',
      ],
    ],
    [
      '合法的 UTF-8，无字节顺序标记，同一对象中键不重复（RFC 8259）',
      'UTF-8 without a byte order mark, and no key twice in an object (RFC 8259)',
    ],
  ),
  'interface.text-survives': procedure(
    [
      insert(
        '栏目，名称含四字节汉字、表情、引号、反斜线、标记与两种 Unicode 组合形式',
        'a column whose name holds four-byte characters, emoji, quotes, backslashes, markup and both Unicode forms of a letter',
      ),
      ['经网站结构接口读取该栏目', 'Read it through the site structure interface'],
      clear,
    ],
    ['名称逐字符与写入时相同', 'The name is the same, character by character'],
  ),
  'interface.values-survive': procedure(
    [
      insert(
        '各类数据的记录各一条，含较长的文字、毫秒时间、小数、零与空值',
        'a record of every sort of data, with a long text, a time in milliseconds, a fraction, a zero and an absent value',
      ),
      ['经接口读取该记录，逐字段比较', 'Read it through the interface and compare field by field'],
      clear,
    ],
    [
      '文字、数值、时间与空值不变；相差不足一秒的，按取值配置的时间精度判定',
      'Text, numbers, times and absent values are unchanged; less than a second off is judged by the precision of the profile',
    ],
  ),
  'interface.changes-are-given': procedure(
    [
      insert('各类数据的记录各一条', 'a record of every sort of data'),
      [
        '以增量查询（查不到时查询全部）读取该记录，查看其时间与 total',
        'Ask each interface for changes, or for everything where it is not among them, and look at its times and the total',
      ],
      ['读取其单条地址，更新该记录，再次读取', 'Read it at its own address, update it, and read it there again'],
      ['软删除该记录，查询新增之后的变更', 'Delete it softly, and ask for what changed since it was added'],
    ],
    [
      '新增、更新后的内容与软删除都如实返回，更新时间为变更的时刻，total 为符合条件的记录数；没有单条地址、不支持增量查询的，不据以判定',
      'What was added, its updated content and its soft delete are given; the update time is that of the change, the total that of what matches. Who has no address for single records or no query for changes is not judged by them',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
