import type { Indicator } from './indicator.ts';

/**
 * Table 5: service handling, platforms of kind `service`. Items and users are what is landed and not soft-deleted when
 * computed; cases and evaluations are what happened in the window. The draft names no channel; interfaces are assumed.
 */
export const serviceIndicators: readonly Indicator[] = [
  {
    id: 't5-1-service-items',
    table: 5,
    row: 1,
    name: { 'zh-CN': '服务事项总数', en: 'Service items' },
    unit: { 'zh-CN': '项', en: 'items' },
    dimensions: [],
    channel: 'interface',
    platforms: ['service'],
    definition: { 'zh-CN': '未软删除的服务事项数。', en: 'Service items that are not soft-deleted.' },
  },
  {
    id: 't5-2-accepted-cases',
    table: 5,
    row: 2,
    name: { 'zh-CN': '办件量', en: 'Accepted cases' },
    unit: { 'zh-CN': '件', en: 'cases' },
    dimensions: ['itemId'],
    channel: 'interface',
    platforms: ['service'],
    definition: {
      'zh-CN': '受理时间落在统计窗口内且未软删除的办件数，按服务事项分组。',
      en: 'Cases accepted in the window and not soft-deleted, also by service item.',
    },
  },
  {
    id: 't5-3-completed-cases',
    table: 5,
    row: 3,
    name: { 'zh-CN': '办结量', en: 'Completed cases' },
    unit: { 'zh-CN': '件', en: 'cases' },
    dimensions: ['itemId'],
    channel: 'interface',
    platforms: ['service'],
    definition: {
      'zh-CN':
        '办结时间落在统计窗口内且未软删除的办件数，按服务事项分组；此前受理、窗口内办结者计入，故短窗口内可大于办件量。有办结的事项数作为另一口径同时给出。',
      en: 'Cases completed in the window and not soft-deleted, also by service item. Cases accepted earlier count, so over a short window it may exceed the accepted ones. The items of which a case was completed are the other reading.',
    },
  },
  {
    id: 't5-4-average-handling-time',
    table: 5,
    row: 4,
    name: { 'zh-CN': '平均办理时长', en: 'Average handling time' },
    unit: { 'zh-CN': '小时', en: 'hours' },
    dimensions: ['itemId'],
    channel: 'interface',
    platforms: ['service'],
    definition: {
      'zh-CN':
        '统计窗口内办结的办件从受理到办结的时间的平均值，以小时计，按服务事项分组；办结早于受理者不计入。时间取自然时间或扣除周六、周日，平均取各办件或各事项，取值由配置决定，各口径同时给出。没有办结则缺失。',
      en: 'Mean time from acceptance to completion of the cases completed in the window, in hours, also by service item. A case completed before it was accepted is left out. Calendar time or without Saturdays and Sundays, the mean of the cases or of the items: the profile decides, all are given. Absent without a completed case.',
    },
  },
  {
    id: 't5-5-users',
    table: 5,
    row: 5,
    name: { 'zh-CN': '注册用户数', en: 'Registered users' },
    unit: { 'zh-CN': '人', en: 'users' },
    dimensions: [],
    channel: 'interface',
    platforms: ['service'],
    definition: { 'zh-CN': '已落库且未软删除的注册用户数。', en: 'Registered users landed and not soft-deleted.' },
  },
  {
    id: 't5-6-users-by-type',
    table: 5,
    row: 6,
    name: { 'zh-CN': '用户类型', en: 'Users by type' },
    unit: { 'zh-CN': '人', en: 'users' },
    dimensions: ['type'],
    channel: 'interface',
    platforms: ['service'],
    definition: {
      'zh-CN': '未软删除的注册用户中给出类型者的数目，按用户类型分组；码表以外的类型照原值单列。',
      en: 'Registered users, not soft-deleted, that give a type, by type; a type outside the code table stands under its own value.',
    },
  },
  {
    id: 't5-7-evaluations',
    table: 5,
    row: 7,
    name: { 'zh-CN': '总评价次数', en: 'Evaluations' },
    unit: { 'zh-CN': '次', en: 'times' },
    dimensions: ['itemId'],
    channel: 'interface',
    platforms: ['service'],
    definition: {
      'zh-CN': '统计窗口内作出且未软删除的服务评价次数，按服务事项分组。',
      en: 'Service evaluations made in the window and not soft-deleted, also by service item.',
    },
  },
  {
    id: 't5-8-good-evaluations',
    table: 5,
    row: 8,
    name: { 'zh-CN': '好评次数', en: 'Good evaluations' },
    unit: { 'zh-CN': '次', en: 'times' },
    dimensions: ['itemId'],
    channel: 'interface',
    platforms: ['service'],
    definition: {
      'zh-CN':
        '统计窗口内作出且未软删除、分值不低于配置中好评界限的评价次数，按服务事项分组；介于好评与差评之间者只计入总次数。政务服务“好差评”五级制（3 分及以上为好评）作为另一口径同时给出。',
      en: 'Evaluations made in the window, not soft-deleted, whose score is at least the limit for good of the profile, also by service item. What lies between good and bad counts only in the total. The five levels of government services, 3 and above being good, are the other reading.',
    },
  },
  {
    id: 't5-9-bad-evaluations',
    table: 5,
    row: 9,
    name: { 'zh-CN': '差评次数', en: 'Bad evaluations' },
    unit: { 'zh-CN': '次', en: 'times' },
    dimensions: ['itemId'],
    channel: 'interface',
    platforms: ['service'],
    definition: {
      'zh-CN':
        '统计窗口内作出且未软删除、分值不高于配置中差评界限的评价次数，按服务事项分组。政务服务“好差评”五级制（2 分及以下为差评）作为另一口径同时给出。',
      en: 'Evaluations made in the window, not soft-deleted, whose score is at most the limit for bad of the profile, also by service item. The five levels of government services, 2 and below being bad, are the other reading.',
    },
  },
];
