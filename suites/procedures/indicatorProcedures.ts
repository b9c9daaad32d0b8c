import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

/** What the suite makes happen equals what the monitoring platform computes. */
const loop = (wayZh: string, wayEn: string, zh: string, en: string, rise: readonly [string, string]): Procedure =>
  procedure(
    [
      [`经${wayZh}采集，计算有关指标`, `Collect by ${wayEn} and compute the indicators concerned`],
      [`经检测控制新增${zh}`, `Through the control insert ${en}`],
      ['再次采集并计算', 'Collect and compute again'],
      ['软删除所新增的，第三次采集并计算', 'Delete softly what was inserted, collect and compute a third time'],
    ],
    [`第二次的值为${rise[0]}；第三次回到原值`, `The second values are ${rise[1]}; the third are the first again`],
  );
const channels = (zh: string, en: string): Procedure =>
  procedure(
    [
      [`分别经接口与前置数据库采集${zh}`, `Collect ${en} by interface and by front database`],
      ['按两种方式计算同一批指标', 'Compute the same indicators by both'],
    ],
    [
      '总数与各分项相同（相对误差不超过百万分之一）；只有一种方式提供、或两种都无数据时未完成',
      'Totals and parts are the same (to one in a million). Offered by one only, or without data, leaves the result open',
    ],
  );
const plausible = (zh: string, en: string): Procedure =>
  procedure(
    [
      [
        '经接口（没有接口的经前置数据库）采集该类平台的记录',
        'Collect the records by interface, or by front database where there is none',
      ],
      [
        '查找不可能的记录，计算 20 年前后范围内的指标',
        'Look for impossible records, and compute the indicators over 20 years back and ahead',
      ],
    ],
    [zh, en],
  );

/** Test cases of indicators: closed loops, agreement and plausibility. */
export const indicatorProcedures = {
  'indicators.columns-closed-loop': loop('数据接口', 'interface', '一个栏目及其下级栏目', 'a column and one below it', [
    '表 2 各指标增加相应条数',
    'higher by these columns in all six rows of table 2',
  ]),
  'indicators.resources-closed-loop': loop(
    '数据接口',
    'interface',
    '一个视频资源和一名教师用户',
    'a video and a teacher',
    ['表 4 第 1～7 行各增加 1', 'higher by 1 in rows 1 to 7 of table 4'],
  ),
  'indicators.services-closed-loop': loop(
    '数据接口',
    'interface',
    '一个服务事项和一名教师用户',
    'a service item and a teacher',
    ['表 5 第 1、5、6 行各增加 1', 'higher by 1 in rows 1, 5 and 6 of table 5'],
  ),
  'indicators.management-closed-loop': loop(
    '数据接口',
    'interface',
    '一个管理业务事项和一名教师用户',
    'a management item and a teacher',
    ['表 6 第 1～3 行各增加 1', 'higher by 1 in rows 1 to 3 of table 6'],
  ),
  'indicators.interactions-closed-loop': loop(
    '前置数据库',
    'front database',
    '一个资源的两条评价（5 分、4 分）、两次点赞、一次转发、一次收藏',
    'two ratings (5 and 4), two likes, a forward and a favourite of one resource',
    [
      '评价加 2、平均评分 4.5、点赞加 2、转发加 1、收藏加 1',
      'ratings up by 2, a mean of 4.5, likes by 2, forwards by 1, favourites by 1',
    ],
  ),
  'indicators.cases-closed-loop': loop(
    '前置数据库',
    'front database',
    '一件已办结（历时 4 小时）与一件未办结的办件，以及一条好评、两条差评',
    'a case completed after 4 hours, one still open, a good and two bad evaluations',
    [
      '办件加 2、办结加 1、该事项平均办理时长 4 小时（或其工作日时间）、评价加 3、好评加 1、差评加 2',
      'accepted up by 2, completed by 1, a mean of 4 hours (or its weekday part), evaluations by 3, good by 1, bad by 2',
    ],
  ),
  'indicators.contribution-closed-loop': loop(
    '前置数据库',
    'front database',
    '一个管理事项、一张 10 项中 4 项自动填报的表单、一个数据项及其三次调用',
    'a management item, a form with 4 of 10 fields filled automatically, a data item and three calls of it',
    [
      '事项加 1、该表单自动填报比例 40%、对外服务调用率按新的调用数与数据项数计算',
      'items up by 1, a share of 40 % for the form, and a call rate that follows from the new numbers',
    ],
  ),
  'indicators.stocks-agree-across-channels': channels('用户、目录与网站栏目', 'users, catalogue and site columns'),
  'indicators.flows-agree-across-channels': channels('互动、办件、表单与调用', 'interactions, cases, forms and calls'),
  'indicators.interactions-agree-with-beacons': procedure(
    [
      ['经接口采集互动记录', 'Collect the interactions by interface'],
      [
        '登录演示账号，在页面上评价、点赞、转发、收藏各一次',
        'Sign in and rate, like, forward and favourite once each on the pages',
      ],
      [
        '再次采集，比较记录的增加与页面上报的次数',
        'Collect again; compare what was added with what the pages reported',
      ],
      ['软删除所产生的互动', 'Delete softly what this made'],
    ],
    ['每种互动上报的次数等于记录增加的条数', 'For each, the number reported equals the number of records added'],
  ),
  'indicators.resource-views-closed-loop': procedure(
    [
      ['经接口采集资源目录', 'Collect the catalogue by interface'],
      [
        '打开同一资源页面三次，写明了登录页的，其中一次为登录用户',
        'Open the page of one resource three times, one of them signed in where a page of signing in is named',
      ],
      [
        '计算资源平均浏览量与资源总数（表 4 第 10、1 行）',
        'Compute average views and the number of resources (table 4, rows 10 and 1)',
      ],
    ],
    ['两者之积为 3', 'Their product is 3'],
  ),
  'indicators.resources-plausible': plausible(
    '评分在 1～5 之间，分项之和等于总数，没有发生在一天以后的互动、指向不存在资源的互动、负的或超过七天的时长',
    'Scores are between 1 and 5, parts add up, no interaction lies more than a day ahead or points to no resource, no length is negative or beyond seven days',
  ),
  'indicators.services-plausible': plausible(
    '办结不早于受理，好评与差评之和不多于评价，分项之和等于总数，没有发生在一天以后的办件与评价',
    'No case is completed before it was accepted, good and bad evaluations are no more than all, parts add up, nothing lies more than a day ahead',
  ),
  'indicators.management-plausible': plausible(
    '自动填报比例在 0～100% 之间，分项之和等于总数，被调用的数据项存在，没有发生在一天以后的调用',
    'Shares lie between 0 and 100 %, parts add up, the data items called exist, no call lies more than a day ahead',
  ),
} satisfies Readonly<Record<string, Procedure>>;
