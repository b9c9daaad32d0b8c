import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

const look = [
  '以数据交换用户登录前置数据库，读取系统目录中的表与列',
  'Log in to the front database as the exchange user and read tables and columns from its catalogue',
] as const;
const attempt = (account: string, en: string) =>
  [
    `以${account}对每张数据类、日志类、告警类表尝试不触及任何行的语句（WHERE 1 = 0）`,
    `As the ${en} try statements that touch no row (WHERE 1 = 0) on every data, log and alert table`,
  ] as const;

/** Test cases of the front database: its tables, its two users, its clock and its connection. */
export const exchangeStructureProcedures = {
  'exchange.data-tables-complete': procedure(
    [
      look,
      [
        '与取值配置为该类平台列出的数据类表及其列比较',
        'Compare with the data tables and columns that the profile lists for this kind of platform',
      ],
    ],
    [
      '各数据类表及其列齐全（名称按取值配置或平台的声明）',
      'Every data table and column is there (names by the profile or as declared)',
    ],
  ),
  'exchange.log-table-prepared': procedure(
    [look, ['查找日志类表及其列', 'Look for the log table and its columns']],
    ['日志类表存在；列的名称按取值配置判定', 'The log table is there; names of columns are judged by the profile'],
  ),
  'exchange.column-types-fit': procedure(
    [look, ['逐列比较类型与所存内容的种类', 'Compare the type of each column with the sort of content']],
    [
      '没有一列的类型明显不能容纳或不能约束其内容',
      'No column has a type that plainly cannot hold its content, or holds anything',
    ],
  ),
  'exchange.tables-have-comments': procedure(
    [look, ['读取表与列的注释', 'Read the comments of tables and columns']],
    [
      '表与列都有注释；取值配置不要求时不适用',
      'Tables and columns have comments; free where the profile does not ask for them',
    ],
  ),
  'exchange.composite-primary-keys': procedure(
    [
      look,
      [
        '读取数据类、日志类表的主键与非空唯一索引；视图没有主键，读取其中的主键值',
        'Read primary keys and unique indexes without empty columns of data and log tables; of views, which have none, the values of the key',
      ],
    ],
    [
      '每张表有多列组成的主键或唯一索引，视图中每个键值只有一条；是否含平台标识按取值配置判定',
      'Each table has a key or unique index of several columns, in a view each value of the key stands once; whether the platform id is among them is judged by the profile',
    ],
  ),
  'exchange.time-field-is-a-time': procedure(
    [look, ['读取各表增量抽取所用时间字段的类型', 'Read the type of each table’s time field for increments']],
    ['为时间类型，不是文本或只有日期', 'It is a time, not a text and not a mere date'],
  ),
  'exchange.time-field-indexed': procedure(
    [look, ['读取各表的索引', 'Read the indexes of each table']],
    [
      '有以时间字段开头、或以平台标识加时间字段开头的索引',
      'There is an index that begins with the time field, or with the platform id and the time field',
    ],
  ),
  'exchange.time-field-precise': procedure(
    [look, ['读取时间字段的小数秒位数', 'Read the digits of a second of the time field']],
    ['不少于取值配置（或平台声明）的位数', 'No fewer than the profile (or the platform) says'],
  ),
  'exchange.two-users-created': procedure(
    [
      ['分别以数据推送用户、数据交换用户登录', 'Log in as the push user and as the exchange user'],
      ['查询各自的当前用户', 'Ask each who it is'],
    ],
    ['两者都能登录，且不是同一个用户', 'Both get in, and they are not the same user'],
  ),
  'exchange.push-user-may-do-all': procedure(
    [attempt('数据推送用户', 'push user'), ['依次尝试查询、插入、更新、删除', 'Try select, insert, update and delete']],
    ['在每张表上四项都被允许', 'All four are allowed on every table'],
  ),
  'exchange.exchange-user-cannot-delete': procedure(
    [
      attempt('数据交换用户', 'exchange user'),
      ['依次尝试查询、插入、更新，再尝试删除', 'Try select, insert and update, then delete'],
      [
        '读取其权限，查找清空、改表、以他人权限执行的函数等其他删除途径',
        'Read its grants and look for other ways to destroy data, such as truncating, altering, or functions that run with the rights of another',
      ],
    ],
    [
      '查询、插入、更新被允许，删除被拒绝，也没有别的途径可删除数据',
      'Select, insert and update are allowed, delete is refused, and nothing else lets it destroy data',
    ],
  ),
  'exchange.accounts-own-nothing': procedure(
    [['读取两个用户的所有权与结构权限', 'Read what the two users own and may do to structures']],
    ['两者都不拥有、也不能改动模式和表', 'Neither owns or may change schema and tables'],
  ),
  'exchange.accounts-see-nothing-else': procedure(
    [
      [
        '分别以两个用户查询可访问的其他模式（数据库）中的表',
        'As each user ask which tables of other schemas (databases) it can reach',
      ],
    ],
    ['除产品自带的以外没有', 'None, those of the product itself aside'],
  ),
  'exchange.database-clock-agrees': procedure(
    [
      [
        '五次读取数据库系统时间，取往返最短的一次',
        'Read the time of the database five times and take the one with the shortest way',
      ],
      [
        '与检测机的时钟比较；指定了时间服务器的，扣除检测机自身的偏差',
        'Compare with the suite’s clock; where a time server is named, less that clock’s own offset',
      ],
    ],
    [
      '偏差减去测量不确定度后不超过容差；超过容差 5 倍的按文本判为违反',
      'The offset less the uncertainty is within the tolerance; more than five times that is a violation of the text',
    ],
  ),
  'exchange.transport-encrypted': procedure(
    [
      ['试探数据库端口是否提供 TLS', 'Probe whether the port offers TLS'],
      ['以数据交换用户尝试不加密的登录', 'Try to log in as the exchange user without encryption'],
    ],
    [
      '提供 TLS 且拒绝不加密的登录；由专线或隧道加密的，以声明作答',
      'TLS is offered and a log-in without it refused; a line or tunnel that encrypts is answered for by attestation',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
