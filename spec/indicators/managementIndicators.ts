import type { Indicator } from './indicator.ts';

/** Table 6: management services, platforms of kind `management`. Stocks are what is landed and not soft-deleted when computed. */
export const managementIndicators: readonly Indicator[] = [
  {
    id: 't6-1-management-items',
    table: 6,
    row: 1,
    name: { 'zh-CN': '管理业务总数', en: 'Management items' },
    unit: { 'zh-CN': '项', en: 'items' },
    dimensions: [],
    channel: 'interface',
    platforms: ['management'],
    definition: { 'zh-CN': '未软删除的管理业务事项数。', en: 'Management items that are not soft-deleted.' },
  },
  {
    id: 't6-2-users',
    table: 6,
    row: 2,
    name: { 'zh-CN': '注册用户数', en: 'Registered users' },
    unit: { 'zh-CN': '人', en: 'users' },
    dimensions: [],
    channel: 'interface',
    platforms: ['management'],
    definition: { 'zh-CN': '已落库且未软删除的注册用户数。', en: 'Registered users landed and not soft-deleted.' },
  },
  {
    id: 't6-3-users-by-type',
    table: 6,
    row: 3,
    name: { 'zh-CN': '用户类型', en: 'Users by type' },
    unit: { 'zh-CN': '人', en: 'users' },
    dimensions: ['type'],
    channel: 'interface',
    platforms: ['management'],
    definition: {
      'zh-CN': '未软删除的注册用户中给出类型者的数目，按用户类型分组；码表以外的类型照原值单列。',
      en: 'Registered users, not soft-deleted, that give a type, by type; a type outside the code table stands under its own value.',
    },
  },
  {
    id: 't6-4-automatic-fill-share',
    table: 6,
    row: 4,
    name: { 'zh-CN': '自动填报比例', en: 'Share filled automatically' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['formId'],
    channel: 'interface',
    platforms: ['management'],
    definition: {
      'zh-CN':
        '未软删除的表单中自动填报项数之和除以填报总项数之和，乘以 100，按表单分组；总项数为 0 的表单缺失，全部为 0 或没有表单则该值缺失。各表单比例的平均作为另一口径同时给出。',
      en: 'Fields filled automatically over all fields of the forms that are not soft-deleted, times 100, also by form. A form without fields is absent; so is the value without a form that has any. The mean of the shares of the forms is the other reading.',
    },
  },
  {
    id: 't6-5-external-call-rate',
    table: 6,
    row: 5,
    name: { 'zh-CN': '管理数据对外服务调用率', en: 'External call rate of management data' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: [],
    channel: 'interface',
    platforms: ['management'],
    definition: {
      'zh-CN':
        '统计窗口内未软删除数据项被对外调用的总次数除以未软删除的数据项总数，乘以 100，可超过 100。口径 calls 即此，all-calls 连同目录外数据项的调用，distinct-items 为被调用过的不同数据项所占的比例；取值由配置决定，各口径同时给出。没有数据项则该值缺失。',
      en: 'External calls, in the window, of data items that are not soft-deleted, over the number of these items, times 100; it can exceed 100. This is the reading `calls`; `all-calls` also has those of items that the catalogue does not have, `distinct-items` is the share of items called at all. The profile decides, all are given. Absent without a data item.',
    },
  },
];
