import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import { columnName } from '../../../spec/front-database/columnName.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { BusinessChange, BusinessRecord } from '../business/businessData.ts';
import type { FrontDatabaseSetting } from './frontDatabaseSetting.ts';
import { changedInPart } from './changedInPart.ts';
import { withoutEmptying } from './withoutEmptying.ts';
import { distorted } from './distorted.ts';
import { isLeftOut } from './isLeftOut.ts';
import { pushFaults } from './pushFaults.ts';
import type { PushCause } from './pushFaults.ts';
import { pushedRow } from './pushedRow.ts';
import { shownPlatformId } from './shownPlatformId.ts';
import { spoiltRow } from './spoiltRow.ts';
import { upsertRows } from './upsertRows.ts';

export type Push = (mode: 'full' | 'increment', cause?: PushCause) => Promise<number>;

interface PushAt {
  readonly mode: 'full' | 'increment';
  readonly cause: PushCause;
  /** Epoch milliseconds. */
  readonly time: number;
}

interface Pushed {
  readonly record: BusinessRecord;
  /** As it was written. */
  readonly shown: BusinessRecord;
  readonly updateTime: number;
}

/**
 * The push from the business systems (7.3.1): all records, or those changed since the last push. A row's update time is
 * when it was written here, later than any before (7.3.3); each change leaves a log entry. One push at a time, one
 * transaction each.
 */
export const createPush = (setting: FrontDatabaseSetting): Push => {
  const { platform, dialect, tables, placement } = setting;
  const { clock, hasFault } = platform;
  const pushed = new Map<string, Pushed>();
  const dataTables = tables.filter((table) => table.class === 'data');
  const logTable = tables.find((table) => table.class === 'log');
  const startedAt = clock.now();
  let lastSequence = 0;
  let lastTime = 0;
  const { keepsUpdateTime, pushedBefore, unchangedTime, written, removes, logs, loggedAs, carried } =
    pushFaults(hasFault);
  const lastTable = dataTables.at(-1);

  const stamp = (record: BusinessRecord, { mode, cause, time }: PushAt, index: number): number => {
    const before = pushed.get(`${record.entity} ${record.id}`);
    if (before?.record === record) return unchangedTime(record, before.updateTime);
    const isLater = lastSequence > 0;
    if (!isLater) return pushedBefore(record, time) ?? time;
    const isLastTable = record.entity === lastTable?.entity;
    return keepsUpdateTime(record, { isPushed: before !== undefined, isLater, mode, cause, isLastTable, index })
      ? (before?.updateTime ?? 0)
      : time;
  };

  const pushTable = async (
    client: DatabaseClient,
    table: FrontDatabaseTable,
    records: readonly BusinessRecord[],
    at: PushAt,
  ): Promise<readonly (() => void)[]> => {
    const { mode, cause } = at;
    const isLastTable = table === lastTable;
    const rows: (readonly unknown[])[] = [];
    const notes: (() => void)[] = [];
    for (const [index, record] of records.entries()) {
      if (
        table.entity === 'site-column' &&
        index % 5 === 4 &&
        record.createTime < startedAt &&
        hasFault('exchange-full-push-loses-rows')
      )
        continue;
      if (isLeftOut(platform, record, startedAt) || (isLastTable && hasFault('exchange-one-table-never-pushed')))
        continue;
      const platformId = shownPlatformId(platform, record, startedAt);
      const updateTime = stamp(record, at, index);
      const known = pushed.get(`${record.entity} ${record.id}`);
      const isInPart = known !== undefined && mode === 'increment' && cause === 'business' && !record.isDeleted;
      const whole = known?.record === record ? known.shown : record;
      const taken =
        isInPart && hasFault('exchange-updates-in-part')
          ? changedInPart(record, known.shown)
          : isInPart && hasFault('exchange-emptied-fields-stay')
            ? withoutEmptying(whole, known.shown)
            : whole;
      notes.push(() => void pushed.set(`${record.entity} ${record.id}`, { record, shown: taken, updateTime }));
      if (removes(record, mode === 'full' && index === 0 && isLastTable, { cause, isLastTable })) {
        const key = dialect.quote(columnName('platformId', platform.profile));
        const own = dialect.quote(table.key.at(-1) ?? '');
        await client.query(
          `DELETE FROM ${dialect.tableName(table.name, placement)} WHERE ${key} = ${dialect.parameter(1)} AND ${own} = ${dialect.parameter(2)}`,
          [platformId, record.id],
        );
        continue;
      }
      const shown = written(distorted(platform, taken, startedAt), updateTime, {
        mode,
        isPushed: known !== undefined,
        cause,
        isLastTable,
        index,
      });
      rows.push(
        spoiltRow(platform, table, pushedRow(table, shown.record, { platformId, updateTime: shown.updateTime })),
      );
      if (table.entity === 'site-column' && mode === 'full' && hasFault('exchange-rows-of-another-platform'))
        rows.push(pushedRow(table, shown.record, { platformId: 'another-platform', updateTime: shown.updateTime }));
    }
    await upsertRows(setting, client, table, rows);
    return notes;
  };

  const log = async (
    client: DatabaseClient,
    changes: readonly BusinessChange[],
    time: number,
    cause: PushCause,
  ): Promise<void> => {
    if (logTable === undefined) return;
    const rows = changes.flatMap(({ sequence, entity, id, operation }) => {
      const table = dataTables.find((candidate) => candidate.entity === entity);
      const record = platform.business.record(entity, id);
      if (record !== undefined && isLeftOut(platform, record, startedAt)) return [];
      if (table === lastTable && hasFault('exchange-one-table-never-pushed')) return [];
      if (
        table === undefined ||
        !logs(operation, lastSequence > 0, { cause, isLastTable: table === lastTable, entity, id })
      )
        return [];
      const fields: Readonly<Record<string, unknown>> = {
        platformId: hasFault('exchange-log-of-another-platform') ? 'another-platform' : platform.platformId,
        logId: `L${String(sequence).padStart(12, '0')}`,
        tableName: table.name,
        recordKey: id,
        operation: loggedAs(operation, cause),
        createTime: new Date(hasFault('exchange-log-times-behind') ? time - 86_400_000 : time),
      };
      return [logTable.columns.map(({ field }) => fields[field] ?? null)];
    });
    await upsertRows(setting, client, logTable, rows);
  };

  const pushNow: Push = async (mode, cause = 'business') => {
    if (hasFault('exchange-nothing-pushed') && mode === 'full') return 0;
    const since = platform.business.changes(lastSequence);
    const changes = carried(since, mode, cause, lastTable?.entity);
    const changed = new Map(
      dataTables.map(({ entity }) => [
        entity,
        new Set(changes.filter((change) => change.entity === entity).map(({ id }) => id)),
      ]),
    );
    const time = Math.max(clock.now(), lastTime + 1);
    const notes = await setting.asPushUser(async (client) => {
      const done: (() => void)[] = [];
      for (const table of dataTables) {
        const records =
          mode === 'full'
            ? platform.business.records(table.entity)
            : [...(changed.get(table.entity) ?? [])].flatMap((id) => platform.business.record(table.entity, id) ?? []);
        done.push(...(await pushTable(client, table, records, { mode, cause, time })));
      }
      await log(client, changes, time, cause);
      return done;
    });
    for (const note of notes) note();
    lastTime = time;
    lastSequence += since.length;
    return notes.length;
  };

  // One after the other, whoever asks; a push that fails is tried again by the next one.
  let queue: Promise<unknown> = Promise.resolve();
  return (mode, cause) => {
    const result = queue.then(() => pushNow(mode, cause));
    queue = result.catch(() => {});
    return result;
  };
};
