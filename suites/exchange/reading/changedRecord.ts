import { setTimeout } from 'node:timers/promises';
import { landedTable } from '../../../mocks/monitoring-platform/warehouse/landedTable.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { changeLog } from './changeLog.ts';
import type { LoggedChanges } from './changeLog.ts';
import { inFrontDatabase } from './inFrontDatabase.ts';
import { isoTimeOrNull } from './isoTimeOrNull.ts';
import { readRecord, tableOf } from './readRecord.ts';
import type { FrontDatabaseRow } from './readRecord.ts';

/** What became of one record that was inserted, updated and softly deleted in the business systems, each followed by a push. */
export interface ChangedRecord {
  readonly table: string;
  readonly timeColumn: string;
  readonly id: string;
  /** Whether the table held anything before. */
  readonly hadRows: boolean;
  /** Our clock just before the insertion, epoch milliseconds. */
  readonly insertedAfter: number;
  readonly inserted: FrontDatabaseRow | undefined;
  readonly updated: FrontDatabaseRow | undefined;
  /** Whether the row then had the content of the update. */
  readonly updateArrived: boolean;
  /** `type` of the record as an extraction after the update landed it; undefined: it did not land. */
  readonly landedType: string | undefined;
  readonly wantedType: string;
  readonly extracted: boolean;
  readonly deleted: FrontDatabaseRow | undefined;
  readonly log: LoggedChanges | undefined;
}

const types = { before: 'student', after: 'teacher' } as const;

/** Two changes within one second cannot have two times where a time field has whole seconds: lets that second pass first. */
const pastUnit = async (time: number | null): Promise<void> => {
  if (time !== null && time % 1_000 === 0) await setTimeout(1_000);
};

/** Needs `control` and `front-database`; whoever uses it holds the locks of both. The record is gone (softly) at the end. */
export const changedRecord: Scene<ChangedRecord> = {
  id: 'exchange.changed-record',
  deadlineMs: 60_000,
  play: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database): Promise<ChangedRecord> => {
      const { target, monitoring, clock } = context;
      const { control } = target;
      const table = await tableOf(database, 'user');
      if (control === undefined || table === undefined) {
        throw new CandidateError('not-observable', {
          'zh-CN': '前置数据库没有带主键与更新时间的用户表，无法观察一条记录的变化',
          en: 'the front database has no users table with key and update time, so no record can be watched while it changes',
        });
      }
      const hadRows =
        (await database.query(`SELECT 1 AS present FROM ${database.nameOf(table)} LIMIT 1`)).rows.length > 0;
      const insertedAfter = clock.now();
      const id = await control.insert('user', {
        userId: context.correlationId,
        type: types.before,
        regionCode: '110000',
        registeredTime: isoTimeOrNull(insertedAfter),
      });
      let isThere = true;
      try {
        await control.push('increment');
        const inserted = await readRecord(database, table, id);
        const base = {
          table: table.name,
          timeColumn: table.timeColumn,
          id,
          hadRows,
          insertedAfter,
          wantedType: types.after,
        };
        if (inserted === undefined) {
          // What did not arrive cannot be followed any further.
          return {
            ...base,
            inserted,
            updated: undefined,
            updateArrived: false,
            landedType: undefined,
            extracted: false,
            deleted: undefined,
            log: undefined,
          };
        }
        await pastUnit(inserted.updateTime);

        // The monitoring platform is up to date before the update, so that the next increment has to bring just that.
        await monitoring.exchange.extract(target.platformId, { entities: ['user'], signal: context.signal });
        await control.update('user', id, { type: types.after });
        await control.push('increment');
        const updated = await readRecord(database, table, id);
        const [report] = await monitoring.exchange.extract(target.platformId, {
          mode: 'increment',
          entities: ['user'],
          signal: context.signal,
        });
        const landed = await monitoring.warehouse.query<{ readonly type: string | null }>(
          `SELECT type FROM ${landedTable('user')} FINAL WHERE platform_id = {platformId:String} AND channel = 'exchange' AND user_id = {id:String}`,
          { platformId: target.platformId, id },
        );
        await pastUnit(updated?.updateTime ?? null);

        isThere = false;
        await control.softDelete('user', id);
        await control.push('increment');
        const deleted = await readRecord(database, table, id);
        // A row that vanished would stay in the warehouse for ever; what the suite made is to leave no trace in what others count.
        if (deleted === undefined) {
          await monitoring.warehouse.command(
            `DELETE FROM ${landedTable('user')} WHERE platform_id = {platformId:String} AND channel = 'exchange' AND user_id = {id:String}`,
            { platformId: target.platformId, id },
          );
        }
        return {
          ...base,
          inserted,
          updated,
          updateArrived: updated?.fields['type'] === types.after,
          landedType: landed[0]?.type ?? undefined,
          extracted: report !== undefined && report.problems.length === 0,
          deleted,
          log: await changeLog(database, table, id),
        };
      } finally {
        if (isThere) {
          await control.softDelete('user', id).catch(() => {});
          await control.push('increment').catch(() => {});
        }
      }
    }),
};
