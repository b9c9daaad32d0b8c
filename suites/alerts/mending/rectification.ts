import { leastOf } from '../../../spec/leastOf.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { changeLog } from '../../exchange/changing/changeLog.ts';
import { pastTick } from '../../exchange/changing/pastTick.ts';
import { inFrontDatabase } from '../../exchange/reading/inFrontDatabase.ts';
import { readRecord } from '../../exchange/reading/readRecord.ts';
import type { FrontDatabaseRow } from '../../exchange/reading/readRecord.ts';
import type { RecordedDatabase } from '../../exchange/reading/recordedDatabase.ts';
import { alertRows } from './alertRows.ts';
import { blocked } from './blocked.ts';
import { followUp } from './followUp.ts';
import type { Bystander, Rectification, RectifiedRecord } from './rectifiedRecords.ts';
import { seedRecords } from './seedRecords.ts';
import type { Seeded } from './seedRecords.ts';
import { stillBroken } from './stillBroken.ts';

/**
 * 7.3.4, 7.3.5: seeds bad records, lets the monitoring platform extract, verify and alert, lets the platform act, alerts of one
 * more and lets it act again, pushes all once more. They are gone (softly) at the end, unless the platform takes its time: then one waits with its alert for a later run,
 * which looks at it first.
 */
export const rectification: Scene<Rectification> = {
  id: 'alerts.rectification',
  deadlineMs: 120_000,
  play: (context) =>
    inFrontDatabase(context, 'exchangeUser', async (database): Promise<Rectification> => {
      const { target } = context;
      const alertTable = database.tables.find((one) => one.class === 'alert');
      if (target.control === undefined || alertTable === undefined || !(await database.catalog()).has(alertTable.name))
        throw blocked(
          '前置数据库没有告警类表，整改过程无从观察（见检查 alerts.alert-table-prepared）',
          'the front database lacks the alert table, so no rectification can be watched (see the check alerts.alert-table-prepared)',
        );
      return (await followUp(context, database, alertTable)) ?? tryAnew(context, database);
    }),
};

/** Those alerted first, and one that is alerted when they have been acted on: alerts come every day, not once. */
const rounds = (seeded: readonly Seeded[]): readonly [first: readonly Seeded[], later: readonly Seeded[]] =>
  seeded.length > 2 ? [seeded.slice(0, -1), seeded.slice(-1)] : [seeded, []];

const tryAnew = async (context: CheckContext, database: RecordedDatabase): Promise<Rectification> => {
  const { target, monitoring, clock, profile, signal } = context;
  const { control, platformId } = target;
  if (control === undefined) throw new Error('Expected a control.');
  const alertedAt = clock.now();
  const { seeded, beside } = await seedRecords(context, database);
  let waits = false;
  try {
    const records = seeded.map(({ table, bad }) => ({ table, id: bad.id }));
    const loggedBefore = await changeLog(database, profile, records);
    // What is referred to has to be known, or nothing could be told about references.
    await monitoring.exchange.extract(platformId, { signal });
    const found = await monitoring.exchange.verify(platformId, {
      records: new Map(
        [...Map.groupBy(seeded, ({ bad }) => bad.entity)].map(([entity, some]) => [
          entity,
          some.map(({ bad }) => bad.id),
        ]),
      ),
    });
    const violationsOf = (some: readonly Seeded[]) =>
      some.flatMap(({ bad }) =>
        found.filter((one) => one.entity === bad.entity && one.recordKey === bad.id && one.field === bad.field),
      );
    if (violationsOf(seeded).length < seeded.length)
      throw blocked(
        '有误的记录没有经抽取到达运行监测平台（见检查 exchange.increments-equal-tables）',
        'the bad records did not reach the monitoring platform by extraction (see the check exchange.increments-equal-tables)',
      );
    const alertIds = new Map<string, string>();
    const alert = async (some: readonly Seeded[]): Promise<void> => {
      const ids = await monitoring.exchange.sendAlerts(platformId, violationsOf(some)).catch((cause: unknown) => {
        throw new CandidateError(
          'blocked',
          {
            'zh-CN': `告警无法写入前置数据库（见检查 exchange.exchange-user-cannot-delete）：${String(cause)}`,
            en: `the alerts could not be written into the front database (see the check exchange.exchange-user-cannot-delete): ${String(cause)}`,
          },
          { cause },
        );
      });
      for (const [at, { bad }] of some.entries()) alertIds.set(bad.id, ids[at] ?? '');
    };
    const act = (): Promise<number | undefined> =>
      control.actOnAlerts().catch((error: unknown) => {
        if (error instanceof CandidateError) return undefined;
        throw error;
      });
    const [first, later] = rounds(seeded);
    await alert(first);
    const digits = leastOf(
      await Promise.all(
        seeded.map(
          async ({ table }) =>
            (await database.catalog()).get(table.name)?.find(({ name }) => name === table.timeColumn)?.timeDigits ?? 3,
        ),
      ),
    );
    await pastTick(clock, { times: seeded.flatMap(({ before }) => before.updateTime ?? []), digits }, signal);

    let actedOn = await act();
    // People mend later what nobody has touched yet.
    if ((actedOn ?? 0) === 0) {
      const untouched = await stillBroken(context, records);
      if (first.every(({ bad }) => untouched.has(bad.id))) {
        waits = true;
        return { records: [], beside: [], actedOn: undefined, waitingSince: alertedAt };
      }
    }
    if (later.length > 0) {
      await alert(later);
      const again = await act();
      if (again !== undefined) actedOn = (actedOn ?? 0) + again;
    }
    const after = new Map<string, FrontDatabaseRow | undefined>();
    for (const { table, bad } of seeded) after.set(bad.id, await readRecord(database, table, bad.id));
    const besideAfter: Bystander[] = [];
    for (const { table, id, before } of beside)
      besideAfter.push({ table: table.name, id, before, after: await readRecord(database, table, id) });
    const alerts = await alertRows(database, [...alertIds.values()]);
    const broken = await stillBroken(context, records);
    const log = await changeLog(database, profile, records);
    await control.push('full');
    const brokenAgain = await stillBroken(context, records);
    return {
      actedOn,
      waitingSince: undefined,
      beside: besideAfter,
      records: seeded.map(({ table, bad, before }): RectifiedRecord => {
        const now = after.get(bad.id);
        const entries = log?.get(bad.id);
        const mended = now !== undefined && !broken.has(bad.id);
        return {
          table: table.name,
          timeColumn: table.timeColumn,
          id: bad.id,
          field: bad.field,
          badValue: bad.badValue,
          alertId: alertIds.get(bad.id) ?? '',
          alert: alerts.get(alertIds.get(bad.id) ?? ''),
          before: before.updateTime,
          after: now,
          mended,
          undone: mended && brokenAgain.has(bad.id),
          logged:
            entries === undefined
              ? undefined
              : {
                  words: entries.words.slice(loggedBefore?.get(bad.id)?.words.length ?? 0),
                  operations: entries.operations.slice(loggedBefore?.get(bad.id)?.words.length ?? 0),
                  evidence: entries.evidence,
                },
          evidence: [before.evidence, ...(now === undefined ? [] : [now.evidence])],
        };
      }),
    };
  } finally {
    for (const { bad } of waits ? seeded.slice(1) : seeded)
      await control.softDelete(bad.entity, bad.id).catch(() => {});
    for (const { table, id, inserted } of beside)
      if (inserted) await control.softDelete(table.entity, id).catch(() => {});
    await control.push('increment').catch(() => {});
  }
};
