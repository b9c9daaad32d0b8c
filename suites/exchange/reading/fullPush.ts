import type { Scene } from '../../engine/running/scene.ts';
import { changedRecord } from './changedRecord.ts';
import { inFrontDatabase } from './inFrontDatabase.ts';
import { takeSnapshot } from './snapshot.ts';
import type { Snapshot, SnapshotRow } from './snapshot.ts';
import { storedSnapshot, storeSnapshot } from './snapshotStore.ts';

/** What the data tables held before and after all was pushed once more. */
export interface FullPush {
  /** From a run before, where the warehouse was kept. */
  readonly earlier: readonly SnapshotRow[];
  readonly before: Snapshot;
  /** Undefined: without control nothing was pushed. */
  readonly after: Snapshot | undefined;
  /** Key of a row in the users' table, flagged as deleted before; undefined: there was no such record of ours. */
  readonly deletedKey: string | undefined;
}

/** Whoever uses it holds the locks of `control`, `front-database` and `business-data`. */
export const fullPush: Scene<FullPush> = {
  id: 'exchange.full-push',
  deadlineMs: 60_000,
  play: async (context) => {
    const { control } = context.target;
    // A record of ours, softly deleted, has to be there for what the push does with such rows.
    const changed = control === undefined ? undefined : await context.use(changedRecord).catch(() => undefined);
    return inFrontDatabase(context, 'exchangeUser', async (database): Promise<FullPush> => {
      const earlier = await storedSnapshot(context);
      const before = await takeSnapshot(database);
      const deleted =
        changed === undefined
          ? undefined
          : before.rows.find(
              ({ table, key, isDeleted }) => table === changed.table && isDeleted && key.endsWith(`/${changed.id}`),
            );
      await control?.push('full');
      const after = control === undefined ? undefined : await takeSnapshot(database);
      await storeSnapshot(context, (after ?? before).rows);
      return { earlier, before, after, deletedKey: deleted?.key };
    });
  },
};
