import { platformKinds } from '../platformKind.ts';
import type { Indicator } from './indicator.ts';

/**
 * Table 2: site structure. Its rows are data items, not quantities; the value of each is the number of columns that
 * carry the item, so that a gap shows as a number below `t2-1-column-id`; their
 * share of all columns is the other reading. Soft-deleted columns are left out; the state
 * is that landed when it is computed, whatever the window.
 */
export const siteStructureIndicators: readonly Indicator[] = [
  {
    id: 't2-1-column-id',
    table: 2,
    row: 1,
    name: { 'zh-CN': '栏目标识', en: 'Column id' },
    unit: { 'zh-CN': '个', en: 'columns' },
    dimensions: [],
    channel: 'interface',
    platforms: platformKinds,
    definition: {
      'zh-CN': '已落库且未软删除的栏目中，栏目标识非空的不同栏目数，即栏目总数。',
      en: 'Distinct landed columns, not soft-deleted, that have an id: the number of columns.',
    },
  },
  {
    id: 't2-2-column-level',
    table: 2,
    row: 2,
    name: { 'zh-CN': '栏目层级', en: 'Column level' },
    unit: { 'zh-CN': '个', en: 'columns' },
    dimensions: ['level'],
    channel: 'interface',
    platforms: platformKinds,
    definition: {
      'zh-CN': '给出层级（不小于 1）的栏目数，按层级分组；顶层为 1。',
      en: 'Columns that give a level of at least 1, also by level; the top is 1.',
    },
  },
  {
    id: 't2-3-column-name',
    table: 2,
    row: 3,
    name: { 'zh-CN': '栏目名称', en: 'Column name' },
    unit: { 'zh-CN': '个', en: 'columns' },
    dimensions: [],
    channel: 'interface',
    platforms: platformKinds,
    definition: {
      'zh-CN': '名称不为空白（含全角空格、零宽字符等）的栏目数。',
      en: 'Columns whose name shows something: spaces of any width and zero-width characters do not.',
    },
  },
  {
    id: 't2-4-parent-column-id',
    table: 2,
    row: 4,
    name: { 'zh-CN': '上级栏目标识', en: 'Parent column id' },
    unit: { 'zh-CN': '个', en: 'columns' },
    dimensions: ['parentColumnId'],
    channel: 'interface',
    platforms: platformKinds,
    definition: {
      'zh-CN': '给出上级栏目标识的栏目数，按上级栏目分组即为各栏目的下级栏目数；顶层栏目没有上级，不计入。',
      en: 'Columns that name a parent; by parent it is the number of children. Columns at the top have no parent and are not counted.',
    },
  },
  {
    id: 't2-5-column-link',
    table: 2,
    row: 5,
    name: { 'zh-CN': '栏目链接', en: 'Column link' },
    unit: { 'zh-CN': '个', en: 'columns' },
    dimensions: ['host', 'port'],
    channel: 'interface',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '给出链接地址的栏目数，按链接的主机名分组，由此可见链接是否落在本平台域名上；带有非默认端口者另按主机名与端口分组。',
      en: 'Columns that give an address, also by its host, which shows whether the links stay on the platform; and by host and port where it names one that is not its scheme’s own.',
    },
  },
  {
    id: 't2-6-platform-id',
    table: 2,
    row: 6,
    name: { 'zh-CN': '平台标识', en: 'Platform id' },
    unit: { 'zh-CN': '个', en: 'columns' },
    dimensions: [],
    channel: 'interface',
    platforms: platformKinds,
    definition: {
      'zh-CN': '平台标识等于上级教育管理部门所分配标识的栏目数。',
      en: 'Columns whose platform id is the one that the higher authority assigned.',
    },
  },
];
