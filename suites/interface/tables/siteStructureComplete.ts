import { leastOf } from '../../../spec/leastOf.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { createTableCheck } from '../calling/createTableCheck.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';
import { isMissing } from '../reading/tableItemProblems.ts';
import { rootIds } from '../reading/rootIds.ts';

const foreignFinding = (records: readonly CandidateRecord[], platformId: string): readonly Finding[] => {
  const foreign = records.findIndex(
    (record) => !isMissing(record['platformId']) && record['platformId'] !== platformId,
  );
  if (foreign < 0) return [];
  return [
    {
      code: 'interface.platform-id-differs',
      message: {
        'zh-CN': '栏目的平台标识不是分配给该接入平台的标识。',
        en: 'A column carries a platform id other than the one assigned to this platform.',
      },
      expected: platformId,
      actual: records[foreign]?.['platformId'],
      pointer: `/records/${foreign}/platformId`,
      hint: {
        'zh-CN': '平台标识由上级教育管理部门分配，记录中须原样给出。',
        en: 'Use the platform id that the higher authority assigned, unchanged.',
      },
    },
  ];
};

const rootlessFinding = (records: readonly CandidateRecord[]): readonly Finding[] => {
  const top = leastOf(records.map(({ level }) => (typeof level === 'number' ? level : Number.POSITIVE_INFINITY)));
  const roots = rootIds(records);
  const rootless = records.findIndex(
    ({ level, parentColumnId }) =>
      typeof level === 'number' && level > top && (isMissing(parentColumnId) || roots.has(String(parentColumnId))),
  );
  if (rootless < 0) return [];
  const { level, parentColumnId = null } = records[rootless] ?? {};
  return [
    {
      code: 'interface.parent-column-missing',
      message: {
        'zh-CN': '下级栏目没有给出上级栏目标识。',
        en: 'A column below the top level does not name its parent.',
      },
      expected: { level: top, or: 'a parentColumnId' },
      actual: { level, parentColumnId },
      pointer: `/records/${rootless}/parentColumnId`,
      hint: {
        'zh-CN': '除首级栏目外，每个栏目都给出其上级栏目的标识。',
        en: 'Give the id of the parent for every column but those at the top.',
      },
    },
  ];
};

/** A heading that only groups others may have no link of its own; what has no children is nothing without one. */
const linkFindings = (records: readonly CandidateRecord[]): readonly Finding[] => {
  const parents = new Set(records.map(({ parentColumnId }) => String(parentColumnId)));
  const without = records.filter(({ url }) => isMissing(url));
  const leaf = without.find(({ columnId }) => !parents.has(String(columnId)));
  const one = leaf ?? without[0];
  if (one === undefined || without.length === records.length) return [];
  return [
    {
      code: leaf === undefined ? 'interface.grouping-column-without-link' : 'interface.table-item-missing',
      message: {
        'zh-CN': `栏目 ${String(one['columnId'])} 没有栏目链接${leaf === undefined ? '，它只用于归类' : ''}。`,
        en: `The column ${String(one['columnId'])} has no link${leaf === undefined ? '; it only groups others' : ''}.`,
      },
      expected: { field: 'url', value: 'present' },
      actual: null,
      pointer: `/records/${records.indexOf(one)}/url`,
      hint: {
        'zh-CN': '每个有页面的栏目都给出其完整地址；只用于归类的栏目可给出其首个下级栏目的地址。',
        en: 'Give the full address of every column that has a page; a column that only groups may give that of its first child.',
      },
      ...(leaf === undefined ? { comparedWith: { profile: [] } } : {}),
    },
  ];
};

/** Table 2: id, level, name, parent id, link and platform id of every column. */
export const siteStructureComplete = createTableCheck({
  id: 'interface.site-structure-complete',
  entity: 'site-column',
  requirement: 'site-structure-table-2',
  table: 2,
  platforms: platformKinds,
  title: {
    'zh-CN': '网站结构接口给出表 2 的全部采集指标',
    en: 'The site structure interface gives every item of table 2',
  },
  // Where no column at all has one, it may stand under another name, as any item.
  exempt: (records) => (records.some(({ url }) => !isMissing(url)) ? ['url'] : []),
  also: async (context, { records }) => [
    ...foreignFinding(records, context.target.platformId),
    ...rootlessFinding(records),
    ...linkFindings(records),
  ],
});
