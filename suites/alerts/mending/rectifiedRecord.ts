import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { changeLog } from '../../exchange/reading/changeLog.ts';
import { inFrontDatabase } from '../../exchange/reading/inFrontDatabase.ts';
import { isoTimeOrNull } from '../../exchange/reading/isoTimeOrNull.ts';
import { readRecord, tableOf } from '../../exchange/reading/readRecord.ts';
import type { FrontDatabaseRow } from '../../exchange/reading/readRecord.ts';
import { badRecord } from './badRecord.ts';
import type { BadRecord } from './badRecord.ts';

/** What became of a bad record after the monitoring platform had found it and alerted about it. */
export interface RectifiedRecord {
  readonly bad: BadRecord;
  readonly table: string;
  readonly timeColumn: string;
  readonly alertId: string;
  readonly before: FrontDatabaseRow;
  /** Undefined: the row has gone. */
  readonly after: FrontDatabaseRow | undefined;
  /** The fault is no longer there: another value, or deleted softly. */
  readonly mended: boolean;
  /** Log entries written by the rectification; undefined: there is no log table. */
  readonly logged: { readonly operations: readonly string[]; readonly evidence: string } | undefined;
  readonly actedOn: number;
}

const notObservable = (zh: string, en: string): CandidateError =>
  new CandidateError('not-observable', { 'zh-CN': zh, en });

/** 7.3.4, 7.3.5: seeds a bad record, lets the monitoring platform extract, verify and alert, lets the platform act. It is gone (softly) at the end. */
export const rectifiedRecord: Scene<RectifiedRecord> = {
  id: 'alerts.rectified-record',
  deadlineMs: 60_000,
  play: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database): Promise<RectifiedRecord> => {
      const { target, monitoring, clock } = context;
      const { control, platformId } = target;
      const bad = badRecord(target.kind, context.correlationId, isoTimeOrNull(clock.now() - 60_000) ?? '');
      const table = await tableOf(database, bad.entity);
      const alertTable = database.tables.find((one) => one.class === 'alert');
      if (
        control === undefined ||
        table === undefined ||
        alertTable === undefined ||
        !(await database.catalog()).has(alertTable.name)
      ) {
        throw notObservable(
          '前置数据库没有所需的数据类表或告警类表，整改过程无从观察',
          'the front database lacks the data table or the alert table needed to watch a rectification',
        );
      }
      const id = await control.insert(bad.entity, bad.fields);
      try {
        await control.push('increment');
        const before = await readRecord(database, table, id);
        if (before === undefined)
          throw notObservable('有误的记录没有出现在前置数据库中', 'the bad record did not come to the front database');
        const loggedBefore = await changeLog(database, table, id);

        // What is referred to has to be known, or nothing could be told about references.
        await monitoring.exchange.extract(platformId, { signal: context.signal });
        const violations = (await monitoring.exchange.verify(platformId)).filter(
          (violation) => violation.entity === bad.entity && violation.recordKey === id,
        );
        if (violations.length === 0)
          throw notObservable(
            '有误的记录没有经抽取到达运行监测平台',
            'the bad record did not reach the monitoring platform by extraction',
          );
        const [alertId = ''] = await monitoring.exchange.sendAlerts(platformId, violations).catch((cause: unknown) => {
          throw new CandidateError(
            'blocked',
            {
              'zh-CN': `告警无法写入前置数据库：${String(cause)}`,
              en: `the alert could not be written into the front database: ${String(cause)}`,
            },
            { cause },
          );
        });

        const actedOn = await control.actOnAlerts();
        const after = await readRecord(database, table, id);
        const logged = await changeLog(database, table, id);
        return {
          bad,
          table: table.name,
          timeColumn: table.timeColumn,
          alertId,
          before,
          after,
          mended: after === undefined || after.isDeleted || after.fields[bad.field] !== bad.badValue,
          logged:
            logged === undefined
              ? undefined
              : {
                  operations: logged.operations.slice(loggedBefore?.operations.length ?? 0),
                  evidence: logged.evidence,
                },
          actedOn,
        };
      } finally {
        await control.softDelete(bad.entity, id).catch(() => {});
        await control.push('increment').catch(() => {});
      }
    }),
};
