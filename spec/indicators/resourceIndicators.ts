import type { Indicator } from './indicator.ts';

const units = {
  resources: { 'zh-CN': '个', en: 'resources' },
  times: { 'zh-CN': '次', en: 'times' },
  users: { 'zh-CN': '人', en: 'users' },
} as const;

/**
 * Table 4: resource application, platforms of kind `resource`. Stocks (resources, users) are what is landed and not
 * soft-deleted when computed, whatever the window; playback and interaction are what happened in the window.
 */
export const resourceIndicators: readonly Indicator[] = [
  {
    id: 't4-1-resources',
    table: 4,
    row: 1,
    name: { 'zh-CN': '资源总数', en: 'Resources' },
    unit: units.resources,
    dimensions: [],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN': '数字资源目录中未软删除的资源数。',
      en: 'Resources of the catalogue that are not soft-deleted.',
    },
  },
  {
    id: 't4-2-resources-by-type',
    table: 4,
    row: 2,
    name: { 'zh-CN': '各类型资源数', en: 'Resources by type' },
    unit: units.resources,
    dimensions: ['type'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN': '未软删除的资源中给出类型者的数目，按资源类型分组；码表中的中英文名称归入代码，码表以外者照原值单列。',
      en: 'Resources, not soft-deleted, that give a type, by type; names of the code table count as their code, others stand under their own value.',
    },
  },
  {
    id: 't4-3-resources-by-source',
    table: 4,
    row: 3,
    name: { 'zh-CN': '各来源资源数', en: 'Resources by source' },
    unit: units.resources,
    dimensions: ['source'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN': '未软删除的资源中给出来源者的数目，按资源来源分组；码表中的中英文名称归入代码，码表以外者照原值单列。',
      en: 'Resources, not soft-deleted, that give a source, by source; names of the code table count as their code, others stand under their own value.',
    },
  },
  {
    id: 't4-4-resources-by-stage',
    table: 4,
    row: 4,
    name: { 'zh-CN': '各教育阶段资源数', en: 'Resources by education stage' },
    unit: units.resources,
    dimensions: ['stage'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN': '未软删除的资源中给出教育阶段者的数目，按教育阶段分组。',
      en: 'Resources, not soft-deleted, that give an education stage, by stage.',
    },
  },
  {
    id: 't4-5-resources-by-subject',
    table: 4,
    row: 5,
    name: { 'zh-CN': '资源学科/专业分类', en: 'Resources by subject or speciality' },
    unit: units.resources,
    dimensions: ['stage', 'subject'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN': '未软删除的资源中给出学科或专业者的数目，按教育阶段与学科（或专业）分组。',
      en: 'Resources, not soft-deleted, that give a subject or speciality, by education stage and subject.',
    },
  },
  {
    id: 't4-6-users',
    table: 4,
    row: 6,
    name: { 'zh-CN': '注册用户数', en: 'Registered users' },
    unit: units.users,
    dimensions: [],
    channel: 'interface',
    platforms: ['resource'],
    definition: { 'zh-CN': '已落库且未软删除的注册用户数。', en: 'Registered users landed and not soft-deleted.' },
  },
  {
    id: 't4-7-users-by-type',
    table: 4,
    row: 7,
    name: { 'zh-CN': '用户类型', en: 'Users by type' },
    unit: units.users,
    dimensions: ['type'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN': '未软删除的注册用户中给出类型者的数目，按用户类型分组；码表以外的类型照原值单列。',
      en: 'Registered users, not soft-deleted, that give a type, by type; a type outside the code table stands under its own value.',
    },
  },
  {
    id: 't4-8-viewing-time',
    table: 4,
    row: 8,
    name: { 'zh-CN': '用户浏览时长', en: 'Viewing time' },
    unit: { 'zh-CN': '秒', en: 'seconds' },
    dimensions: ['resourceId'],
    channel: 'beacon',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '统计窗口内播放事件所报播放区间的长度之和（重复播放重复计入，终点不大于起点的区间不计入），加上在没有时长的资源（如电子教材）页面的停留时间：计至该访客的下一事件，间隔达 30 分钟者不计；按资源分组。仅播放的时长作为另一口径同时给出。',
      en: 'Sum of the lengths of the played segments reported in the window, watching again counted again, a segment that does not end after it starts not at all; and the time on pages of resources without a length, such as textbooks, up to the next event of the visitor within 30 minutes; also by resource. Time played alone is the other reading.',
    },
  },
  {
    id: 't4-9-completion',
    table: 4,
    row: 9,
    name: { 'zh-CN': '资源观看完成度', en: 'Completion of viewing' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['resourceId', 'reading'],
    channel: 'beacon',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '对统计窗口内每一位观看者（有账号以账号计，否则以访客计）与每一个有时长的资源：将播放区间截至 [0, 资源时长] 后取并集，其长度除以资源时长；该值为各比值的平均数乘以 100，不超过 100。口径 union-capped 即此，literal 为按字面（播放总时长除以资源时长，可超过 100）；取值由配置决定，两者同时给出。没有这样的观看则该值缺失。',
      en: 'For every viewer (by account, else by visitor) and every resource with a length, in the window: the union of the played segments within [0, length] over the length; the mean of these, times 100, at most 100. This is the reading `union-capped`; `literal` is time played over length, which can exceed 100. The profile decides, both are given. Absent without such a viewing.',
    },
  },
  {
    id: 't4-10-average-views',
    table: 4,
    row: 10,
    name: { 'zh-CN': '资源平均浏览量', en: 'Average views of a resource' },
    unit: { 'zh-CN': '次/个', en: 'views per resource' },
    dimensions: ['stage', 'subject'],
    channel: 'beacon',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '统计窗口内带有目录内资源标识的页面浏览次数除以未软删除的资源数；按教育阶段与学科（或专业）分组，并各自单独分组。另有两种口径：连同播放次数；各学科平均值的平均。取值由配置决定，各口径同时给出。',
      en: 'Page views in the window that name a resource of the catalogue, over the resources that are not soft-deleted; by stage and subject together and by each alone. Two more readings: with playback, and the mean of the averages of the subjects. The profile decides, all are given.',
    },
  },
  {
    id: 't4-11-ratings',
    table: 4,
    row: 11,
    name: { 'zh-CN': '资源评价次数', en: 'Ratings' },
    unit: units.times,
    dimensions: ['resourceId'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '统计窗口内发生的评价次数，按资源分组。接口或库表交换的记录（未软删除者）与页面经数据代码上报者两种口径同时给出；有记录时取记录，从无记录时取上报（6.5），配置可改。',
      en: 'Ratings in the window, also by resource. Two readings: records of interface or table exchange that are not soft-deleted, and what pages report; records where any came, else the reports (6.5), unless the profile says otherwise.',
    },
  },
  {
    id: 't4-12-average-score',
    table: 4,
    row: 12,
    name: { 'zh-CN': '资源平均评分', en: 'Average score' },
    unit: { 'zh-CN': '分', en: 'points' },
    dimensions: ['resourceId'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '统计窗口内发生、带有分值的评价的平均分，按资源分组；记录与页面上报两种口径同评价次数。没有评分则缺失，不以 0 代替。',
      en: 'Mean score of the ratings with a score that happened in the window, also by resource; by records or by what pages report, as for the number of ratings. Absent without one, never 0.',
    },
  },
  {
    id: 't4-13-likes',
    table: 4,
    row: 13,
    name: { 'zh-CN': '资源点赞次数', en: 'Likes' },
    unit: units.times,
    dimensions: ['resourceId'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '统计窗口内发生的点赞次数，按资源分组。接口或库表交换的记录（未软删除者）与页面经数据代码上报者两种口径同时给出；有记录时取记录，从无记录时取上报（6.5），配置可改。',
      en: 'Likes in the window, also by resource. Two readings: records of interface or table exchange that are not soft-deleted, and what pages report; records where any came, else the reports (6.5), unless the profile says otherwise.',
    },
  },
  {
    id: 't4-14-forwards',
    table: 4,
    row: 14,
    name: { 'zh-CN': '资源转发次数', en: 'Forwards' },
    unit: units.times,
    dimensions: ['resourceId'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '统计窗口内发生的转发次数，按资源分组。接口或库表交换的记录（未软删除者）与页面经数据代码上报者两种口径同时给出；有记录时取记录，从无记录时取上报（6.5），配置可改。',
      en: 'Forwards in the window, also by resource. Two readings: records of interface or table exchange that are not soft-deleted, and what pages report; records where any came, else the reports (6.5), unless the profile says otherwise.',
    },
  },
  {
    id: 't4-15-favourites',
    table: 4,
    row: 15,
    name: { 'zh-CN': '资源收藏次数', en: 'Favourites' },
    unit: units.times,
    dimensions: ['resourceId'],
    channel: 'interface',
    platforms: ['resource'],
    definition: {
      'zh-CN':
        '统计窗口内发生的收藏次数，按资源分组。接口或库表交换的记录（未软删除者）与页面经数据代码上报者两种口径同时给出；有记录时取记录，从无记录时取上报（6.5），配置可改。',
      en: 'Additions to favourites in the window, also by resource. Two readings: records of interface or table exchange that are not soft-deleted, and what pages report; records where any came, else the reports (6.5), unless the profile says otherwise.',
    },
  },
];
