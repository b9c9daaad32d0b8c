import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

/** A requirement of chapter 6 judged by rows of the coverage matrix, after all other cases have ended. */
const rows = (zh: string, en: string, ways: readonly [string, string]): Procedure =>
  procedure(
    [
      [
        '待其他案例结束，经数据代码、接口、前置数据库分别采集全部数据',
        'When the other cases have ended, collect everything by beacon, interface and front database',
      ],
      [
        `对${zh}逐行填写覆盖矩阵：经各途径取得、未提供或未检`,
        `Fill in the coverage matrix for ${en}: by each way obtained, not offered or not exercised`,
      ],
    ],
    [
      `每一行都经文本允许的途径（${ways[0]}）取得；经允许的途径都未提供的为违反，无人能检的未完成`,
      `Every row is obtained by a way that the text allows (${ways[1]}). A row that no such way offers is a violation; one that nobody could exercise leaves the result open`,
    ],
  );
const any = ['数据代码、接口或库表交换', 'beacon, interface or exchange'] as const;
const byRecords = ['接口或库表交换', 'interface or exchange'] as const;

/** Test cases of chapter 6: what is obtained, whatever the method. */
export const contentProcedures = {
  'content.common-categories-offered': rows('表 2、表 3 的共性信息', 'the common information of tables 2 and 3', any),
  'content.category-of-kind-offered': rows(
    '该类平台专有的表（表 4、表 5 或表 6）',
    'the table of the platform’s own kind (4, 5 or 6)',
    any,
  ),
  'content.data-of-resource-platforms': rows(
    '6.1 为资源类平台列出的动态与静态数据',
    'the dynamic and static data that 6.1 lists for resource platforms',
    any,
  ),
  'content.data-of-service-platforms': rows(
    '6.1 为服务类平台列出的动态与静态数据',
    'the dynamic and static data that 6.1 lists for service platforms',
    any,
  ),
  'content.data-of-management-platforms': rows(
    '6.1 为管理类平台列出的动态与静态数据',
    'the dynamic and static data that 6.1 lists for management platforms',
    any,
  ),
  'content.site-structure-obtained': rows('6.3 所述的栏目与内部链接关系', 'columns and how they link (6.3)', byRecords),
  'content.site-structure-by-interface': rows(
    '表 2 各行经数据接口取得的情况',
    'the rows of table 2 as they come by interface',
    ['数据接口', 'interface'],
  ),
  'content.site-structure-table-2': rows('表 2 的 6 行', 'the 6 rows of table 2', byRecords),
  'content.visits-obtained': rows('6.4 所述的浏览量与访客量', 'views and visitors (6.4)', ['数据代码', 'beacon']),
  'content.visit-duration-obtained': rows('6.4 所述的平均浏览时长', 'the average browsing time (6.4)', [
    '数据代码',
    'beacon',
  ]),
  'content.visits-by-beacon': rows('表 3 各行经数据代码取得的情况', 'the rows of table 3 as they come by beacon', [
    '数据代码',
    'beacon',
  ]),
  'content.visits-table-3': rows('表 3 的 7 行', 'the 7 rows of table 3', ['数据代码', 'beacon']),
  'content.resources-obtained': rows(
    '6.5 所述的资源目录、用户、播放与互动',
    'catalogue, users, playback and interactions (6.5)',
    any,
  ),
  'content.resources-table-4': rows('表 4 的 15 行', 'the 15 rows of table 4', any),
  'content.services-obtained': rows('6.6 所述的事项、用户与评价', 'items, users and evaluations (6.6)', byRecords),
  'content.services-table-5': rows('表 5 的 9 行', 'the 9 rows of table 5', byRecords),
  'content.management-obtained': rows(
    '6.7 所述的管理业务、用户与数据贡献度',
    'management items, users and contribution (6.7)',
    byRecords,
  ),
  'content.management-by-interface': rows(
    '表 6 各行经数据接口取得的情况',
    'the rows of table 6 as they come by interface',
    ['数据接口', 'interface'],
  ),
  'content.management-table-6': rows('表 6 的 5 行', 'the 5 rows of table 6', byRecords),
  'content.chosen-methods-yield-data': procedure(
    [
      [
        '读取接入信息声明所选的采集方式；未声明的，取实际取得数据的方式',
        'Read which methods the platform says it chose; without a word, those that gave data',
      ],
      [
        '待其他案例结束，在覆盖矩阵中查看每种方式取得的行',
        'When the other cases have ended look in the coverage matrix at what each gave',
      ],
    ],
    [
      '所选的每种方式至少取得表 2～6 的一行；未能采集的未完成',
      'Each method chosen gave at least one row of tables 2 to 6; what could not be tried leaves the result open',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
