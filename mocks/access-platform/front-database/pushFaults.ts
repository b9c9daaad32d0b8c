import type { AccessPlatform } from '../accessPlatform.ts';
import type { BusinessChange, BusinessRecord } from '../business/businessData.ts';

/** `rectification`: changes made because of an alert; they break what the faults of rectification say, not those of ordinary pushes. */
export type PushCause = 'business' | 'rectification';

/** What the faults of the push spoil. Only users: every kind of platform has them, and the rest stays in order. */
export interface PushFaults {
  /** Whether a row keeps the update time it had, or as a new row gets none. */
  readonly keepsUpdateTime: (record: BusinessRecord, isPushed: boolean, isLater: boolean, cause: PushCause) => boolean;
  /** The update time that a full push writes for a row that has not changed since it was pushed. */
  readonly unchangedTime: (record: BusinessRecord, updateTime: number) => number;
  /** The creation time that is written, epoch milliseconds. */
  readonly createTime: (record: BusinessRecord, updateTime: number) => number;
  /** Whether a deleted record's row is removed instead of flagged. */
  readonly removes: (record: BusinessRecord) => boolean;
  readonly logs: (operation: BusinessChange['operation'], isLater: boolean, cause: PushCause) => boolean;
  /** The changes that a push takes along; what it leaves for the next one it remembers. Throws where the push does not work. */
  readonly carried: (changes: readonly BusinessChange[], mode: 'full' | 'increment', cause: PushCause) => readonly BusinessChange[];
}

const day = 86_400_000;

export const pushFaults = (hasFault: AccessPlatform['hasFault']): PushFaults => {
  let postponed: readonly BusinessChange[] = [];
  let fullPushes = 0;
  return {
    keepsUpdateTime: ({ entity, isDeleted }, isPushed, isLater, cause) => {
      if (cause === 'rectification') return isPushed && hasFault('alerts-rectified-without-update-time');
      if (entity !== 'user' || !isLater) return false;
      if (!isPushed) return hasFault('exchange-insert-without-update-time');
      return hasFault(isDeleted ? 'exchange-soft-delete-keeps-update-time' : 'exchange-update-keeps-update-time');
    },
    // A second further back each time; not what came meanwhile, so that indicators stay right.
    unchangedTime: ({ entity, createTime }, updateTime) => (entity === 'user' && createTime < updateTime - day / 2 && hasFault('exchange-full-push-turns-time-back') ? updateTime - fullPushes * 1_000 : updateTime),
    createTime: ({ entity, createTime }, updateTime) => (entity === 'site-column' && hasFault('exchange-created-after-update') ? updateTime + day : createTime),
    // Only users with a region: indicators computed from what others made meanwhile stay right.
    removes: ({ entity, isDeleted, fields }) => entity === 'user' && isDeleted && typeof fields['regionCode'] === 'string' && hasFault('exchange-physical-delete'),
    logs: (operation, isLater, cause) => !(cause === 'rectification' ? hasFault('alerts-rectified-without-log') : operation === 'insert' && isLater && hasFault('exchange-inserts-not-logged')),
    carried: (changes, mode, cause) => {
      if (mode === 'full') fullPushes += 1;
      if (mode === 'full') return changes;
      if (hasFault('exchange-nothing-pushed')) throw new Error('The push has no data source.');
      if (hasFault('exchange-increments-without-updates') && cause === 'business') return changes.filter(({ entity, operation }) => !(entity === 'user' && operation === 'update'));
      if (!hasFault('exchange-push-returns-early')) return changes;
      const due = postponed;
      postponed = changes.filter(({ entity }) => entity === 'user');
      return [...due, ...changes.filter(({ entity }) => entity !== 'user')];
    },
  };
};
