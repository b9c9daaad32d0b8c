import type { Finding } from '../../engine/verdict/finding.ts';
import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';

const examples = 3;

/** Rows that were alive in one snapshot and are not in the next, one finding per table. What was flagged as deleted may go. */
export const vanishedRows = (
  before: readonly SnapshotRow[],
  after: readonly SnapshotRow[],
  tables: ReadonlySet<string>,
): readonly Finding[] => {
  const there = new Set(after.map(({ table, key }) => `${table} ${key}`));
  const gone = before.filter(
    ({ table, key, isDeleted }) => tables.has(table) && !isDeleted && !there.has(`${table} ${key}`),
  );
  return [...Map.groupBy(gone, ({ table }) => table)].map(([table, rows]): Finding => {
    const keys = rows
      .slice(0, examples)
      .map(({ key }) => key)
      .join(', ');
    return {
      code: 'exchange.row-vanished',
      message: {
        'zh-CN': `表 ${table} 有 ${rows.length} 条记录未经软删除而消失，如 ${keys}。`,
        en: `From ${table} ${rows.length} rows vanished without a soft delete, such as ${keys}.`,
      },
      expected: {
        'zh-CN': '这些行仍在，置软删除标记，更新时间晚于先前',
        en: 'the rows, flagged as deleted, with a later update time',
      },
      actual: null,
      pointer: table,
      hint: {
        'zh-CN': '不要清空重写或物理删除记录；删除时置软删除标记并推进更新时间。',
        en: 'Do not empty and refill tables or delete rows; set the soft-delete flag and advance the update time.',
      },
    };
  });
};
