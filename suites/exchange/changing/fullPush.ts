import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { takeSnapshot } from '../reading/snapshot.ts';
import type { Snapshot } from '../reading/snapshot.ts';
import { changedRecords } from './changedRecords.ts';

/** What the data tables held before and after all was pushed once more. */
export interface FullPush {
  /** From a run before, where the warehouse was kept. */
  readonly earlier: readonly SnapshotRow[];
  readonly before: Snapshot;
  /** Undefined: without control nothing was pushed. */
  readonly after: Snapshot | undefined;
  /** Rows of ours that were flagged as deleted before. */
  readonly deleted: readonly SnapshotRow[];
  /** Whether a row is one that the suite made and changed, of which other checks tell. */
  readonly isOurs: (row: SnapshotRow) => boolean;
}

/** Whoever uses it holds the locks of `control`, `front-database` and `business-data`. */
export const fullPush: Scene<FullPush> = {
  id: 'exchange.full-push',
  deadlineMs: 120_000,
  play: async (context) => {
    const { control, platformId } = context.target;
    // Its full push is watched for all rows; where it does not come to that the tables are looked at once.
    const changed = control === undefined ? undefined : await context.use(changedRecords).catch(() => undefined);
    const earlier = await context.monitoring.snapshots.stored(platformId);
    const before =
      changed?.fullPush.before ??
      (await inFrontDatabase(context, 'exchangeUser', (database) => takeSnapshot(database)));
    const after = changed?.fullPush.after;
    const ours = new Set(changed?.records.map(({ table, record }) => `${table.name} ${platformId}/${record.id}`));
    const isOurs = ({ table, key }: SnapshotRow): boolean => ours.has(`${table} ${key}`);
    // What the suite made is no part of what the next run compares with.
    await context.monitoring.snapshots.store(
      platformId,
      (after ?? before).rows.filter((row) => !isOurs(row)),
    );
    return { earlier, before, after, isOurs, deleted: before.rows.filter((row) => row.isDeleted && isOurs(row)) };
  },
};
