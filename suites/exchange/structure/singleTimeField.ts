import type { Finding } from '../../engine/verdict/finding.ts';
import { createStructureCheck } from '../factories/createStructureCheck.ts';

/** 7.3.3: each table is synchronised by one time field: update time, for logs creation time. A text cannot be compared as a time. */
export const singleTimeField = createStructureCheck({
  id: 'exchange.time-field-is-a-time',
  verifies: ['single-time-field'],
  title: {
    'zh-CN': '每张表有一个时间类型的字段供增量抽取',
    en: 'Each table has a field of a time type by which increments are taken',
  },
  comparedWith: { profile: ['exchange.columns.updateTime', 'exchange.columns.createTime', 'exchange.columnTypes'] },
  classes: ['data', 'log', 'alert'],
  look: ({ database, tables, catalog }) =>
    tables.flatMap((table): readonly Finding[] => {
      const column = catalog.get(table.name)?.find(({ name }) => name === table.timeColumn);
      if (column === undefined || !(database.sql.isTextTime(column) || column.type === 'date')) return [];
      return [
        {
          code: 'exchange.time-field-not-a-time',
          message: {
            'zh-CN': `表 ${table.name} 的时间字段 ${column.name} 的类型是 ${column.type}，无法据以按时刻增量抽取。`,
            en: `The time field ${column.name} of ${table.name} is of type ${column.type}: no increment can be taken by it.`,
          },
          expected:
            database.dialect.id === 'mysql' ? ['datetime(3)', 'timestamp(3)'] : ['timestamptz(3)', 'timestamp(3)'],
          actual: column.type,
          pointer: `${table.name}.${column.name}`,
          hint: { 'zh-CN': '改用精确到毫秒的时间类型。', en: 'Use a time type with milliseconds.' },
        },
      ];
    }),
});
