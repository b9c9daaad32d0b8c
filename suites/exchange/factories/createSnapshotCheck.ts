import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { fullPush } from '../changing/fullPush.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import { exchangeSupplies } from '../reading/exchangeSupplies.ts';
import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';

interface SnapshotCheck extends Pick<Check, 'id' | 'title' | 'verifies' | 'comparedWith'> {
  /** What rows did between two snapshots; `tables` are those that both looked at. */
  readonly compare: (
    before: readonly SnapshotRow[],
    after: readonly SnapshotRow[],
    tables: ReadonlySet<string>,
  ) => readonly Finding[];
}

/** A check that compares two snapshots: of a run before (the warehouse was kept), and where control is granted before and after a full push. */
export const createSnapshotCheck = ({ id, title, verifies, comparedWith, compare }: SnapshotCheck): Check => ({
  id,
  verifies,
  channel: 'exchange',
  title,
  comparedWith,
  platforms: platformKinds,
  needs: ['front-database'],
  locks: ['control', 'front-database', 'business-data'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { earlier, before, after, isOurs } = await context.use(fullPush);
    const others = (rows: readonly SnapshotRow[]): readonly SnapshotRow[] => rows.filter((row) => !isOurs(row));
    if (others(before.rows).length === 0)
      return inconclusive(
        'no-data',
        {
          'zh-CN': '前置数据库中没有可以比较的记录。',
          en: 'The front database holds no rows that could be compared.',
        },
        exchangeSupplies.data(entitiesOf(context.target.kind, 'data')),
      );
    if (after === undefined && earlier.length === 0) {
      return inconclusive(
        'no-data',
        {
          'zh-CN': '这是第一次快照；保留仓库（--warehouse=目录）再次运行时即可比较。',
          en: 'This is the first snapshot; it will be compared in the next run on the same warehouse (--warehouse=DIRECTORY).',
        },
        exchangeSupplies.control,
      );
    }
    return judged([
      ...compare(earlier, others(before.rows), before.tables),
      ...(after === undefined ? [] : compare(others(before.rows), others(after.rows), after.tables)),
    ]);
  },
});
