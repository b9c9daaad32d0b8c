import type { Finding } from '../../engine/verdict/finding.ts';
import { notApplicable } from '../../engine/verdict/outcome.ts';
import { createStructureCheck } from '../factories/createStructureCheck.ts';
import { derivedTables } from '../reading/derivedTables.ts';
import { tableIndexes } from '../reading/tableIndexes.ts';

/** 7.3.3: increments are taken by the time field. Without an index every one of them reads the whole table; the text asks for none. */
export const timeFieldIndexed = createStructureCheck({
  id: 'exchange.time-field-indexed',
  verifies: ['single-time-field'],
  title: {
    'zh-CN': '增量抽取所依据的时间字段建有索引',
    en: 'The time field by which increments are taken has an index',
  },
  comparedWith: { profile: ['exchange.timeFieldIndexed'] },
  freeWhen: ({ timeFieldIndexed: isIndexed }) => !isIndexed,
  classes: ['data', 'log'],
  look: async ({ database, tables, catalog, place }) => {
    const indexes = await tableIndexes(database, place);
    const derived = await derivedTables(database, place);
    const own = tables.filter(({ name }) => derived.get(name) !== 'view');
    if (own.length === 0)
      return notApplicable('not-observable', {
        'zh-CN': '各表均为视图，视图自身没有索引，其来源表的索引从外部看不到；文本未要求索引。',
        en: 'All tables are views: a view has no index of its own, those of its sources do not show, and the text asks for none.',
      });
    return own.flatMap((table): readonly Finding[] => {
      if (catalog.get(table.name)?.some(({ name }) => name === table.timeColumn) !== true) return [];
      const present = indexes.get(table.name) ?? [];
      // Before the time nothing but the platform id may stand, which every increment names.
      const serves = (index: readonly string[]): boolean =>
        index[0] === table.timeColumn || (index[0] === table.key[0] && index[1] === table.timeColumn);
      if (present.some(serves)) return [];
      return [
        {
          code: 'exchange.time-field-not-indexed',
          message: {
            'zh-CN': `表 ${table.name} 的时间字段 ${table.timeColumn} 没有可供增量抽取使用的索引。`,
            en: `The time field ${table.timeColumn} of ${table.name} has no index that an increment could use.`,
          },
          expected: [[table.key[0], table.timeColumn], [table.timeColumn]],
          actual: present.slice(0, 20),
          pointer: `${table.name}.${table.timeColumn}`,
          hint: {
            'zh-CN': `为（${table.key[0]}, ${table.timeColumn}）建立索引。`,
            en: `Create an index on (${table.key[0]}, ${table.timeColumn}).`,
          },
        },
      ];
    });
  },
});
