import type { Scene } from '../../engine/running/scene.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { takeSnapshot } from '../reading/snapshot.ts';
import type { Snapshot, SnapshotRow } from '../reading/snapshot.ts';
import { storedSnapshot, storeSnapshot } from '../reading/snapshotStore.ts';
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
}

/** Whoever uses it holds the locks of `control`, `front-database` and `business-data`. */
export const fullPush: Scene<FullPush> = {
  id: 'exchange.full-push',
  deadlineMs: 120_000,
  play: async (context) => {
    const { control } = context.target;
    // Records of ours, softly deleted, have to be there for what the push does with such rows.
    const changed = control === undefined ? undefined : await context.use(changedRecords).catch(() => undefined);
    return inFrontDatabase(context, 'exchangeUser', async (database): Promise<FullPush> => {
      const earlier = await storedSnapshot(context);
      const before = await takeSnapshot(database);
      const ours = new Set(
        changed?.records.map(({ table, record }) => `${table.name} ${context.target.platformId}/${record.id}`),
      );
      const deleted = before.rows.filter(({ table, key, isDeleted }) => isDeleted && ours.has(`${table} ${key}`));
      await control?.push('full');
      const after = control === undefined ? undefined : await takeSnapshot(database);
      await storeSnapshot(context, (after ?? before).rows);
      return { earlier, before, after, deleted };
    });
  },
};
