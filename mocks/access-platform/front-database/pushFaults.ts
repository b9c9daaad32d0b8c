import type { AccessPlatform } from '../accessPlatform.ts';
import type { RowStamp } from './pushedRow.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { BusinessChange, BusinessRecord } from '../business/businessData.ts';

/** `rectification`: changes made because of an alert; they break what the faults of rectification say, not those of ordinary pushes. */
export type PushCause = 'business' | 'rectification';

/** What the faults of the push spoil. Only users: every kind of platform has them, and the rest stays in order. */
export interface PushFaults {
  /** Whether a row keeps the update time it had, or as a new row gets none. */
  readonly keepsUpdateTime: (record: BusinessRecord, push: PushInfo & { readonly isLater: boolean }) => boolean;
  /** When a row was pushed that was there before this platform was started; undefined: now. */
  readonly pushedBefore: (record: BusinessRecord, now: number) => number | undefined;
  /** The update time that a full push writes for a row that has not changed since it was pushed. */
  readonly unchangedTime: (record: BusinessRecord, updateTime: number) => number;
  /** The record and the update time (epoch milliseconds) as they are written. */
  readonly written: (
    record: BusinessRecord,
    updateTime: number,
    push: PushInfo,
  ) => Pick<RowStamp, 'updateTime'> & { readonly record: BusinessRecord };
  /** Whether a record's row is removed: instead of flagged, or for no reason at all. */
  readonly removes: (
    record: BusinessRecord,
    isLastOfAll: boolean,
    push: Pick<PushInfo, 'cause' | 'isLastTable'>,
  ) => boolean;
  readonly logs: (
    operation: BusinessChange['operation'],
    isLater: boolean,
    push: Pick<PushInfo, 'cause' | 'isLastTable'> & Pick<BusinessChange, 'entity' | 'id'>,
  ) => boolean;
  readonly loggedAs: (operation: BusinessChange['operation'], cause: PushCause) => BusinessChange['operation'];
  /** The changes that a push takes along; what it leaves for the next one it remembers. Throws where the push does not work. */
  readonly carried: (
    changes: readonly BusinessChange[],
    mode: 'full' | 'increment',
    cause: PushCause,
    lastEntity: EntityName | undefined,
  ) => readonly BusinessChange[];
}

interface PushInfo {
  readonly mode: 'full' | 'increment';
  /** Whether the row is there already. */
  readonly isPushed: boolean;
  readonly cause: PushCause;
  /** Whether the record belongs into the last of the data tables, which is not that of users. */
  readonly isLastTable: boolean;
  /** Place among the records of its table in this push. */
  readonly index: number;
}

const day = 86_400_000;
const hour = 3_600_000;

/** Indicators computed from what others made meanwhile stay right. */
const isUserWithRegion = ({ entity, fields }: BusinessRecord): boolean =>
  entity === 'user' && typeof fields['regionCode'] === 'string';

export const pushFaults = (hasFault: AccessPlatform['hasFault']): PushFaults => {
  let postponed: readonly BusinessChange[] = [];
  let fullPushes = 0;
  const updatedUsers = new Set<string>();
  const timedUsers = new Set<string>();
  const loggedUsers = new Set<string>();
  /** Whether a user is updated another time. */
  const isAgain = (operation: BusinessChange['operation'], entity: EntityName, id: string): boolean => {
    if (entity !== 'user' || operation !== 'update') return false;
    const known = loggedUsers.has(id);
    loggedUsers.add(id);
    return known;
  };
  return {
    keepsUpdateTime: ({ entity, id, isDeleted }, { isPushed, isLater, cause, mode, isLastTable, index }) => {
      if (cause === 'rectification') return isPushed && hasFault('alerts-rectified-without-update-time');
      if (isLater && isPushed && !isDeleted) {
        if (isLastTable && hasFault('exchange-other-table-keeps-update-time')) return true;
        if (mode === 'full' && hasFault('exchange-full-push-keeps-update-time')) return true;
        if (mode === 'increment' && index > 0 && hasFault('exchange-batch-keeps-update-time')) return true;
      }
      if (entity !== 'user' || !isLater) return false;
      if (!isPushed) return hasFault('exchange-insert-without-update-time');
      if (!isDeleted && timedUsers.has(id) && hasFault('exchange-second-update-keeps-update-time')) return true;
      if (!isDeleted) timedUsers.add(id);
      return hasFault(isDeleted ? 'exchange-soft-delete-keeps-update-time' : 'exchange-update-keeps-update-time');
    },
    pushedBefore: ({ updateTime }, now) => {
      if (!hasFault('exchange-pushes-after-extraction')) return undefined;
      // At six in the morning in Beijing, four hours after the extraction.
      const atSix = Math.ceil((updateTime + 2 * hour) / day) * day - 2 * hour;
      return atSix <= now ? atSix : undefined;
    },
    // A second further back each time; not what came meanwhile, so that indicators stay right.
    unchangedTime: ({ entity, createTime }, updateTime) =>
      entity === 'user' && createTime < updateTime - day / 2 && hasFault('exchange-full-push-turns-time-back')
        ? updateTime - fullPushes * 1_000
        : updateTime,
    written: (record, updateTime, { mode, isPushed }) => {
      const { entity, isDeleted } = record;
      if (entity === 'site-column' && hasFault('exchange-created-after-update'))
        return { record: { ...record, createTime: updateTime + day }, updateTime };
      if (entity === 'site-column' && hasFault('exchange-update-time-in-future'))
        return { record, updateTime: updateTime + day };
      // With the time of that push, or the change would be without one, which is another fault.
      if (isUserWithRegion(record) && isDeleted && mode === 'full' && hasFault('exchange-full-push-resurrects'))
        return { record: { ...record, isDeleted: false }, updateTime: updateTime + fullPushes };
      if (
        entity === 'site-column' &&
        mode === 'increment' &&
        !isPushed &&
        hasFault('exchange-inserts-carry-business-time')
      )
        return { record: { ...record, createTime: record.createTime - hour }, updateTime: updateTime - hour };
      return { record, updateTime };
    },
    removes: (record, isLastOfAll, { cause, isLastTable }) =>
      (cause === 'rectification' && record.isDeleted && hasFault('alerts-mended-by-removal')) ||
      (isLastTable && record.isDeleted && hasFault('exchange-one-table-deletes-rows')) ||
      (isUserWithRegion(record) && record.isDeleted && hasFault('exchange-physical-delete')) ||
      (isLastOfAll && fullPushes > 1 && hasFault('exchange-full-push-removes-rows')),
    logs: (operation, isLater, { cause, isLastTable, entity, id }) =>
      !(isAgain(operation, entity, id) && cause === 'business' && hasFault('exchange-second-update-not-logged')) &&
      !(operation === 'update' && isLater && cause === 'business' && hasFault('exchange-updates-not-logged')) &&
      !(isLastTable && isLater && cause === 'business' && hasFault('exchange-one-table-not-logged')) &&
      !(cause === 'rectification'
        ? hasFault('alerts-rectified-without-log')
        : operation === 'insert' && isLater && hasFault('exchange-inserts-not-logged')),
    loggedAs: (operation, cause) => {
      if (cause === 'rectification' && hasFault('alerts-rectified-logged-as-insertion')) return 'insert';
      return operation === 'delete' && hasFault('exchange-deletions-logged-as-updates') ? 'update' : operation;
    },
    carried: (changes, mode, cause, lastEntity) => {
      const updates = changes.filter(({ entity, operation }) => entity === 'user' && operation === 'update');
      const secondUpdates = new Set(updates.filter(({ id }) => updatedUsers.has(id)));
      for (const { id } of updates) updatedUsers.add(id);
      if (mode === 'full') fullPushes += 1;
      if (mode === 'full') return changes;
      if (hasFault('exchange-nothing-pushed')) throw new Error('The push has no data source.');
      if (hasFault('exchange-increments-without-updates') && cause === 'business')
        return changes.filter(({ entity, operation }) => !(entity === 'user' && operation === 'update'));
      if (hasFault('exchange-one-table-increments-without-updates') && cause === 'business')
        return changes.filter(({ entity, operation }) => !(entity === lastEntity && operation === 'update'));
      if (hasFault('exchange-second-update-lost') && cause === 'business')
        return changes.filter((change) => !secondUpdates.has(change));
      if (!hasFault('exchange-push-returns-early')) return changes;
      const due = postponed;
      postponed = changes.filter(({ entity }) => entity === 'user');
      return [...due, ...changes.filter(({ entity }) => entity !== 'user')];
    },
  };
};
