import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { judged } from '../engine/outcome.ts';
import { inFrontDatabase } from './inFrontDatabase.ts';
import { noTables } from './noTables.ts';
import { presentTables } from './presentTables.ts';
import { tableIndexes } from './tableIndexes.ts';

/** 7.3.3: increments are taken by the time field. Without an index every one of them reads the whole table; the text asks for none. */
export const timeFieldIndexed: Check = {
  id: 'exchange.time-field-indexed',
  verifies: ['single-time-field'],
  channel: 'exchange',
  title: { 'zh-CN': '增量抽取所依据的时间字段建有索引', en: 'The time field by which increments are taken has an index' },
  basis: 'profile',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const tables = await presentTables(database, 'data', 'log');
      if (tables.length === 0) return noTables();
      const address = context.target.frontDatabase;
      const indexes = await tableIndexes(database, address?.type === 'mysql' ? address.database : (address?.schema ?? 'public'));
      const catalog = await database.catalog();
      return judged(
        tables.flatMap((table): readonly Finding[] => {
          // A column that is missing altogether is what `exchange.data-tables-complete` tells.
          if (catalog.get(table.name)?.some(({ name }) => name === table.timeColumn) !== true) return [];
          const present = indexes.get(table.name) ?? [];
          // Before the time nothing but the platform id may stand, which every increment names.
          const serves = (index: readonly string[]): boolean => index[0] === table.timeColumn || (index[0] === table.key[0] && index[1] === table.timeColumn);
          if (present.some(serves)) return [];
          return [
            {
              code: 'exchange.time-field-not-indexed',
              message: { 'zh-CN': `表 ${table.name} 的时间字段 ${table.timeColumn} 没有可供增量抽取使用的索引。`, en: `The time field ${table.timeColumn} of ${table.name} has no index that an increment could use.` },
              expected: [[table.key[0], table.timeColumn], [table.timeColumn]],
              actual: present.slice(0, 20),
              pointer: `${table.name}.${table.timeColumn}`,
              hint: { 'zh-CN': `为（${table.key[0]}, ${table.timeColumn}）建立索引。`, en: `Create an index on (${table.key[0]}, ${table.timeColumn}).` },
            },
          ];
        }),
      );
    }),
};
