import { leastOf } from '../../../spec/leastOf.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';
import { readRecords, tableOf } from '../reading/readRecord.ts';
import type { FrontDatabaseRow } from '../reading/readRecord.ts';
import type { RecordedDatabase } from '../reading/recordedDatabase.ts';
import { takeSnapshot } from '../reading/snapshot.ts';
import type { Snapshot } from '../reading/snapshot.ts';
import { changeLog } from './changeLog.ts';
import type { LoggedChanges } from './changeLog.ts';
import { pastTick } from './pastTick.ts';
import { sameValue } from './sameValue.ts';
import { smallHours } from './smallHours.ts';
import { sparseRecord, testRecord, zeroRecord } from './testRecord.ts';
import type { TestRecord } from './testRecord.ts';
import { underId } from './underId.ts';

/** What became of one record that was inserted, updated and softly deleted in the business systems, each followed by a push. */
export interface ChangedRecord {
  readonly table: FrontDatabaseTable;
  readonly record: TestRecord;
  /** By which push its update came: one among several of an increment, or a full one. */
  readonly updatedBy: 'increment' | 'full';
  readonly inserted: FrontDatabaseRow | undefined;
  readonly updated: FrontDatabaseRow | undefined;
  /** Whether the row then had other content than before; whether it is the right one is a question of its own. */
  readonly updateArrived: boolean;
  /** After a second update, which gave the changed field back what it had at first; undefined: it was updated once. */
  readonly again: { readonly row: FrontDatabaseRow | undefined; readonly arrived: boolean } | undefined;
  readonly deleted: FrontDatabaseRow | undefined;
  /** The changed field as an increment after the update landed it; undefined: the record did not land. */
  readonly landed: unknown;
  /** Whether its table could be extracted at all. */
  readonly extracted: boolean;
  readonly log: LoggedChanges | undefined;
  /** Digits of a second that the columns of its table hold, by field. */
  readonly digits: ReadonlyMap<string, number>;
}

export interface ChangedRecords {
  readonly records: readonly ChangedRecord[];
  /** Our clock just before the insertions, epoch milliseconds. */
  readonly insertedAfter: number;
  /** Our clock after the last push. */
  readonly endedBefore: number;
  /** All rows of the data tables before and after the full push. */
  readonly fullPush: { readonly before: Snapshot; readonly after: Snapshot };
  /** What the control did not insert. */
  readonly refused: readonly EntityName[];
}

/** Records of a table: two updated by one increment, of which one is updated once more by the next, and one by a full push. */
const ways = ['increment', 'increment-twice', 'full'] as const;
type Way = (typeof ways)[number];

/** Values that get lost each in a way of its own. */
const variants: Readonly<Record<Way, (whole: TestRecord) => TestRecord>> = {
  increment: (whole) => whole,
  'increment-twice': zeroRecord,
  full: sparseRecord,
};

interface Made {
  readonly table: FrontDatabaseTable;
  readonly record: TestRecord;
  readonly way: Way;
}

type Rows = ReadonlyMap<string, FrontDatabaseRow>;

const readAll = async (database: RecordedDatabase, made: readonly Made[]): Promise<Rows> => {
  const rows = new Map<string, FrontDatabaseRow>();
  for (const [table, ofTable] of Map.groupBy(made, (one) => one.table)) {
    const found = await readRecords(
      database,
      table,
      ofTable.map(({ record }) => record.id),
    );
    for (const [id, row] of found) rows.set(id, row);
  }
  return rows;
};

/** Inserts in the order in which entities refer to each other; what the control refuses is left out. */
const insertAll = async (
  { target, clock, correlationId }: CheckContext,
  tables: readonly FrontDatabaseTable[],
): Promise<{ readonly made: readonly Made[]; readonly refused: readonly EntityName[] }> => {
  const made: Made[] = [];
  const refused: EntityName[] = [];
  const at = clock.now() - 3_600_000 - 211;
  for (const [nth, table] of tables.entries()) {
    for (const [number, way] of ways.entries()) {
      const whole = testRecord(
        table.entity,
        `${correlationId}-${nth}${number}`,
        way === 'increment-twice' ? smallHours(clock.now()) : at,
        (entity) => made.find((one) => one.table.entity === entity)?.record.id,
      );
      const record = variants[way](whole);
      try {
        const id = await target.control?.insert(table.entity, record.fields);
        made.push({ table, way, record: underId(record, id) });
      } catch (error) {
        if (!(error instanceof CandidateError)) throw error;
        refused.push(table.entity);
        break;
      }
    }
  }
  return { made, refused };
};

const timesOf = (rows: Rows): readonly number[] => [...rows.values()].flatMap(({ updateTime }) => updateTime ?? []);

/** Needs `control` and `front-database`; whoever uses it holds the locks of both. The records are gone (softly) at the end. */
export const changedRecords: Scene<ChangedRecords> = {
  id: 'exchange.changed-records',
  deadlineMs: 120_000,
  play: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database): Promise<ChangedRecords> => {
      const { target, monitoring, clock, signal } = context;
      const { control, platformId } = target;
      const tables: FrontDatabaseTable[] = [];
      for (const entity of entitiesOf(target.kind, 'data')) {
        const table = await tableOf(database, entity);
        if (table !== undefined) tables.push(table);
      }
      if (control === undefined || tables.length === 0)
        throw new CandidateError('blocked', {
          'zh-CN':
            '前置数据库没有带主键与更新时间的数据类表，无法观察记录的变化（见检查 exchange.data-tables-complete）',
          en: 'the front database has no data table with key and update time, so no record can be watched while it changes (see the check exchange.data-tables-complete)',
        });
      const catalog = await database.catalog();
      const digitsOf = (table: FrontDatabaseTable, column: string): number =>
        catalog.get(table.name)?.find(({ name }) => name === column)?.timeDigits ?? 3;
      const digits = leastOf(tables.map((table) => digitsOf(table, table.timeColumn)));
      const insertedAfter = clock.now();
      const { made, refused } = await insertAll(context, tables);
      const left = new Set(made);
      const by = (...wanted: readonly Way[]): readonly Made[] => made.filter(({ way }) => wanted.includes(way));
      const update = async (ones: readonly Made[]): Promise<void> => {
        for (const { record } of ones)
          await control.update(record.entity, record.id, {
            [record.change.field]: record.change.value,
            ...Object.fromEntries(record.besides.map(({ field, value }) => [field, value])),
          });
      };
      const updateBack = async (ones: readonly Made[]): Promise<void> => {
        for (const { record } of ones)
          await control.update(record.entity, record.id, { [record.change.field]: record.fields[record.change.field] });
      };
      const remove = async (ones: readonly Made[]): Promise<void> => {
        for (const one of ones.toReversed()) {
          await control.softDelete(one.record.entity, one.record.id);
          left.delete(one);
        }
      };
      try {
        await control.push('increment');
        const inserted = await readAll(database, made);
        await pastTick(clock, { times: timesOf(inserted), digits }, signal);

        // The monitoring platform is up to date before the updates, so that the next increment has to bring just them.
        await monitoring.exchange.extract(platformId, { signal });
        const byIncrement = by('increment', 'increment-twice');
        await update(byIncrement);
        await control.push('increment');
        const updated = new Map(await readAll(database, byIncrement));
        const reports = await monitoring.exchange.extract(platformId, { mode: 'increment', signal });
        const landed = await landedValues(context, byIncrement);

        // Rows that are deleted have to be there for what the full push does with them.
        await pastTick(clock, { times: timesOf(updated), digits }, signal);
        await remove(by('increment'));
        await updateBack(by('increment-twice'));
        await control.push('increment');
        const deleted = new Map(await readAll(database, by('increment')));
        const again = await readAll(database, by('increment-twice'));

        const before = await takeSnapshot(database);
        await update(by('full'));
        await control.push('full');
        const after = await takeSnapshot(database);
        for (const [id, row] of await readAll(database, by('full'))) updated.set(id, row);
        await pastTick(clock, { times: [...timesOf(updated), ...timesOf(again)], digits }, signal);
        const last = by('full', 'increment-twice');
        await remove(last);
        await control.push('increment');
        for (const [id, row] of await readAll(database, last)) deleted.set(id, row);
        await forget(
          context,
          made.filter(({ record }) => !deleted.has(record.id)),
        );
        const log = await changeLog(
          database,
          context.profile,
          made.map(({ table, record }) => ({ table, id: record.id })),
        );
        return {
          insertedAfter,
          endedBefore: clock.now(),
          refused,
          fullPush: { before, after },
          records: made.map(({ table, record, way }): ChangedRecord => {
            const { id, change, entity } = record;
            const now = updated.get(id);
            const twice = again.get(id);
            return {
              table,
              record,
              updatedBy: way === 'full' ? 'full' : 'increment',
              again:
                way === 'increment-twice'
                  ? {
                      row: twice,
                      arrived: twice !== undefined && !sameValue(now?.fields[change.field], twice.fields[change.field]),
                    }
                  : undefined,
              inserted: inserted.get(id),
              updated: now,
              updateArrived:
                now !== undefined &&
                (sameValue(change.value, now.fields[change.field]) ||
                  !sameValue(inserted.get(id)?.fields[change.field], now.fields[change.field])),
              deleted: deleted.get(id),
              landed: landed.get(id),
              extracted: reports.some((report) => report.entity === entity && report.problems.length === 0),
              log: log?.get(id),
              digits: new Map(table.columns.map(({ field, name }) => [field, digitsOf(table, name)])),
            };
          }),
        };
      } finally {
        if (left.size > 0) {
          await remove([...left]).catch(() => {});
          await control.push('increment').catch(() => {});
        }
      }
    }),
};

/** The changed field of each record, as it has landed. */
const landedValues = async (
  { monitoring, target }: CheckContext,
  made: readonly Made[],
): Promise<ReadonlyMap<string, unknown>> => {
  const values = new Map<string, unknown>();
  for (const [entity, ones] of Map.groupBy(made, ({ record }) => record.entity)) {
    const [first] = ones;
    if (first === undefined) continue;
    const { field } = first.record.change;
    const key = keyField(entity);
    const rows = await monitoring.landed.records(target.platformId, {
      entity,
      channel: 'exchange',
      fields: [key, field],
      ids: ones.map(({ record }) => record.id),
    });
    for (const row of rows) values.set(String(row[key]), row[field]);
  }
  return values;
};

/** A row that vanished would stay in the warehouse for ever; what the suite made is to leave no trace in what others count. */
const forget = async ({ monitoring, target }: CheckContext, made: readonly Made[]): Promise<void> => {
  for (const [entity, ones] of Map.groupBy(made, ({ record }) => record.entity))
    await monitoring.landed.forget(
      target.platformId,
      entity,
      ones.map(({ record }) => record.id),
    );
};
