import { platformKinds } from '../../spec/platformKind.ts';
import type { Check } from '../engine/check.ts';
import type { Finding } from '../engine/finding.ts';
import { judged } from '../engine/outcome.ts';
import { inFrontDatabase } from './inFrontDatabase.ts';
import { noTables } from './noTables.ts';
import { presentTables } from './presentTables.ts';

/** 7.3.3: each table is synchronised by one time field: update time, for logs creation time. A text cannot be compared as a time. */
export const singleTimeField: Check = {
  id: 'exchange.time-field-is-a-time',
  verifies: ['single-time-field'],
  channel: 'exchange',
  title: { 'zh-CN': '每张表有一个时间类型的字段供增量抽取', en: 'Each table has a field of a time type by which increments are taken' },
  basis: 'profile',
  platforms: platformKinds,
  needs: ['front-database'],
  run: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database) => {
      const tables = await presentTables(database, 'data', 'log', 'alert');
      if (tables.length === 0) return noTables();
      const catalog = await database.catalog();
      return judged(
        tables.flatMap((table): readonly Finding[] => {
          const column = catalog.get(table.name)?.find(({ name }) => name === table.timeColumn);
          // A column that is missing altogether is what `exchange.data-tables-complete` tells.
          if (column === undefined || !(database.sql.isTextTime(column) || column.type === 'date')) return [];
          return [
            {
              code: 'exchange.time-field-not-a-time',
              message: { 'zh-CN': `表 ${table.name} 的时间字段 ${column.name} 的类型是 ${column.type}，无法据以按时刻增量抽取。`, en: `The time field ${column.name} of ${table.name} is of type ${column.type}: no increment can be taken by it.` },
              expected: context.target.frontDatabase?.type === 'mysql' ? ['datetime(3)', 'timestamp(3)'] : ['timestamptz(3)', 'timestamp(3)'],
              actual: column.type,
              pointer: `${table.name}.${column.name}`,
              hint: { 'zh-CN': '改用精确到毫秒的时间类型。', en: 'Use a time type with milliseconds.' },
            },
          ];
        }),
      );
    }),
};
