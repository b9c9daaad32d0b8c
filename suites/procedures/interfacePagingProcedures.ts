import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

/** Test cases of paging, of reading again and of asking for changes. */
export const interfacePagingProcedures = {
  'interface.pages-complete': procedure(
    [
      [
        '以小页逐页读取每个接口；记录太多时取首、中、末各页',
        'Read every interface in small pages; where there are too many, the first, the middle and the last',
      ],
      [
        '按主键统计记录总数与不同记录数；总数在读取中变动的，重读，至多三次',
        'Count records and different records by key; where the total moves meanwhile, read anew, at most three times',
      ],
    ],
    ['记录数与不同记录数都等于总数所要求的', 'Both counts are what the total demands'],
  ),
  'interface.pages-hold-under-change': procedure(
    [
      ['读取栏目的第一页', 'Read the first page of columns'],
      ['经检测控制新增三个栏目，读完其余各页', 'Insert three columns through the control and read the remaining pages'],
      [
        '同样地在翻页期间更新一个、软删除一个所新增的栏目',
        'Do the same while one of them is updated, and while one is deleted softly',
      ],
      ['软删除所新增的栏目', 'Delete softly what was inserted'],
    ],
    ['始终存在的栏目恰好各出现一次', 'Columns that were there all the time come exactly once'],
  ),
  'interface.reading-twice-gives-the-same': procedure(
    [
      ['连续两次读取 7.2.3 所列各接口的第一页', 'Read the first page of the interfaces of 7.2.3 twice'],
      ['比较两次都有的记录的次序与更新时间', 'Compare order and update time of the records that both have'],
    ],
    ['次序相同，读取没有改变任何记录的更新时间', 'The order is the same, and reading has moved no update time'],
  ),
  'interface.beyond-the-last-page': procedure(
    [['请求第 999983 页', 'Ask for page 999983']],
    ['返回空页或错误信息，没有记录，也没有 5xx', 'An empty page or an error comes, no record and no 5xx'],
  ),
  'interface.empty-page-is-a-page': procedure(
    [['以一天之后的时刻作增量查询', 'Ask for changes since a moment a day ahead']],
    ['仍返回约定格式的一页（记录为空）', 'A page as agreed comes back, without records'],
  ),
  'interface.updated-since-gives-changes': procedure(
    [
      ['读取全部栏目', 'Read all columns'],
      ['经检测控制新增一个栏目，取其更新时间', 'Insert a column through the control and take its update time'],
      ['以该时刻作增量查询', 'Ask for what changed since then'],
      ['以每页一条取第二页', 'Ask for the second page of one record each'],
      ['以同一时刻向其他接口作增量查询', 'Ask every other interface for what changed since then'],
      ['软删除该栏目', 'Delete it softly'],
    ],
    [
      '更新时间是新增的时刻（容许五分钟）；结果包含新增的栏目，各次应答均没有更新时间更早的记录',
      'The update time is that of the insertion, five minutes aside; the answer has the new column, and none has a record that is older',
    ],
  ),
  'interface.wrong-parameters-are-refused': procedure(
    [
      [
        '依次以页码 0、-1、“一”，每页 999999999999 条，以及不存在的日期作查询',
        'Ask with page 0, -1 and “一”, with a page size of 999999999999, and with a date that does not exist',
      ],
    ],
    ['没有一次应答 5xx；拒绝或自行纠正均可', 'None is answered with 5xx; refusing and putting right are both good'],
  ),
} satisfies Readonly<Record<string, Procedure>>;
