import type { Finding } from '../../engine/verdict/finding.ts';
import { isoTimeOrNull } from './isoTimeOrNull.ts';
import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';

interface BrokenRule {
  readonly rule: 'backwards' | 'unchanged';
  readonly was: SnapshotRow;
  readonly now: SnapshotRow;
}

const examples = 3;

/** What rows did between two snapshots that 7.3.3 does not allow: change without a later time, or go back in time. One finding per table and rule. */
export const brokenChangeRules = (
  before: readonly SnapshotRow[],
  after: readonly SnapshotRow[],
): readonly Finding[] => {
  const known = new Map(before.map((row) => [`${row.table} ${row.key}`, row]));
  const broken = after.flatMap((now): readonly BrokenRule[] => {
    const was = known.get(`${now.table} ${now.key}`);
    if (was === undefined) return [];
    if (now.updateTime < was.updateTime) return [{ rule: 'backwards', was, now }];
    return now.digest !== was.digest && now.updateTime === was.updateTime ? [{ rule: 'unchanged', was, now }] : [];
  });
  return [...Map.groupBy(broken, ({ rule, now }) => `${rule} ${now.table}`).values()].flatMap(
    (group): readonly Finding[] => {
      const [first] = group;
      if (first === undefined) return [];
      const { table } = first.now;
      const keys = group
        .slice(0, examples)
        .map(({ now }) => now.key)
        .join(', ');
      return [
        {
          code: first.rule === 'backwards' ? 'exchange.update-time-backwards' : 'exchange.content-changed-time-not',
          message:
            first.rule === 'backwards'
              ? {
                  'zh-CN': `表 ${table} 有 ${group.length} 条记录的更新时间倒退，如 ${keys}。`,
                  en: `In ${table} the update time of ${group.length} rows went back, such as ${keys}.`,
                }
              : {
                  'zh-CN': `表 ${table} 有 ${group.length} 条记录内容变了而更新时间没有推进，如 ${keys}。`,
                  en: `In ${table} the content of ${group.length} rows changed while their update time did not advance, such as ${keys}.`,
                },
          expected: `> ${isoTimeOrNull(first.was.updateTime)}`,
          actual: isoTimeOrNull(first.now.updateTime),
          pointer: table,
          hint: {
            'zh-CN': '任何写入都以当时为更新时间；未变的记录保持原来的更新时间。',
            en: 'Let every write carry the time of that moment as update time, and leave the update time of unchanged rows alone.',
          },
        },
      ];
    },
  );
};
