import { columns } from '../../../spec/entities/columns.ts';
import { leastOf } from '../../../spec/leastOf.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Scene } from '../../engine/running/scene.ts';
import { changeLog } from '../../exchange/changing/changeLog.ts';
import { pastTick } from '../../exchange/changing/pastTick.ts';
import { inFrontDatabase } from '../../exchange/reading/inFrontDatabase.ts';
import { anyRecord, readRecord, tableOf } from '../../exchange/reading/readRecord.ts';
import type { FrontDatabaseRow } from '../../exchange/reading/readRecord.ts';
import type { RecordedDatabase } from '../../exchange/reading/recordedDatabase.ts';
import { testRecord } from '../../exchange/changing/testRecord.ts';
import { badRecords } from './badRecords.ts';
import { followUp } from './followUp.ts';
import type { Bystander, Rectification, RectifiedRecord } from './rectifiedRecords.ts';
import { stillBroken } from './stillBroken.ts';

const blocked = (zh: string, en: string): CandidateError => new CandidateError('blocked', { 'zh-CN': zh, en });

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

interface Seeded {
  readonly bad: ReturnType<typeof badRecords>[number];
  readonly table: FrontDatabaseTable;
  readonly before: FrontDatabaseRow;
}

interface Seeds {
  readonly seeded: readonly Seeded[];
  /** Right records; `inserted`: ours, to be taken away again. */
  readonly beside: readonly (Omit<Bystander, 'table' | 'after'> & {
    readonly table: FrontDatabaseTable;
    readonly inserted: boolean;
  })[];
}

/** Inserts a right record of an entity; undefined: the platform does not take it, or has nothing that it could refer to. */
const insertRight = async (
  { target, clock }: CheckContext,
  { entity, id: wanted }: { readonly entity: EntityName; readonly id: string },
  known: (entity: EntityName) => string | undefined,
): Promise<string | undefined> => {
  const referred = columns(entity).flatMap(({ schema, nullable }) =>
    schema['x-references'] === undefined || nullable ? [] : [schema['x-references']],
  );
  if (referred.some((other) => known(other) === undefined)) return undefined;
  const { fields, id } = testRecord(entity, wanted, clock.now() - 60_000, known);
  try {
    return (await target.control?.insert(entity, fields)) ?? id;
  } catch (error) {
    if (!(error instanceof CandidateError)) throw error;
    return undefined;
  }
};

const seed = async (context: CheckContext, database: RecordedDatabase): Promise<Seeds> => {
  const { target, clock, correlationId } = context;
  const known = new Map<EntityName, string>();
  for (const entity of entitiesOf(target.kind, 'data')) {
    const id = await anyRecord(database, entity);
    if (id !== undefined) known.set(entity, id);
  }
  const wanted = badRecords(target.kind, correlationId, clock.now() - 60_000, (entity) => known.get(entity));
  const inserted: { readonly bad: (typeof wanted)[number]; readonly table: FrontDatabaseTable }[] = [];
  let refusal: CandidateError | undefined;
  for (const bad of wanted) {
    const table = await tableOf(database, bad.entity);
    if (table === undefined) continue;
    try {
      const id = await target.control?.insert(bad.entity, bad.fields);
      inserted.push({ bad: { ...bad, id: id ?? bad.id }, table });
    } catch (error) {
      if (!(error instanceof CandidateError)) throw error;
      refusal = error;
    }
  }
  if (inserted.length === 0 && refusal !== undefined) throw refusal;
  const [first] = inserted;
  const beside = first === undefined ? [] : await chooseBeside(context, database, { first, known });
  await target.control?.push('increment');
  const seeded: Seeded[] = [];
  for (const one of inserted) {
    const before = await readRecord(database, one.table, one.bad.id);
    if (before !== undefined) seeded.push({ ...one, before });
  }
  if (seeded.length === 0)
    throw blocked(
      '有误的记录没有出现在前置数据库中（见检查 exchange.push-finished-before-extraction 与 exchange.data-tables-complete）',
      'no bad record came to the front database (see the checks exchange.push-finished-before-extraction and exchange.data-tables-complete)',
    );
  const there: Seeds['beside'][number][] = [];
  for (const one of beside) {
    const before = await readRecord(database, one.table, one.id);
    if (before !== undefined) there.push({ ...one, before });
  }
  return { seeded, beside: there };
};

/**
 * Beside the first bad record: a right one that is as new, one that was there before, and one of another table under the very id
 * that the alert will name, as where each table counts from one.
 */
const chooseBeside = async (
  context: CheckContext,
  database: RecordedDatabase,
  { first, known }: { readonly first: Omit<Seeded, 'before'>; readonly known: ReadonlyMap<EntityName, string> },
): Promise<readonly Omit<Seeds['beside'][number], 'before'>[]> => {
  const { entity, id } = first.bad;
  // Every kind of platform has users, and no alert of ours is about one.
  const otherTable = await tableOf(database, 'user');
  const insert = (wanted: Parameters<typeof insertRight>[1]) => insertRight(context, wanted, (of) => known.get(of));
  const asNew = await insert({ entity, id: `${context.correlationId}-beside` });
  const namesake = otherTable && (await insert({ entity: 'user', id }));
  const older = known.get(entity);
  return [
    ...(asNew === undefined ? [] : [{ table: first.table, id: asNew, inserted: true }]),
    ...(otherTable === undefined || namesake === undefined
      ? []
      : [{ table: otherTable, id: namesake, inserted: true }]),
    ...(older === undefined ? [] : [{ table: first.table, id: older, inserted: false }]),
  ];
};

/** Those alerted first, and one that is alerted when they have been acted on: alerts come every day, not once. */
const rounds = (seeded: readonly Seeded[]): readonly [first: readonly Seeded[], later: readonly Seeded[]] =>
  seeded.length > 2 ? [seeded.slice(0, -1), seeded.slice(-1)] : [seeded, []];

const tryAnew = async (context: CheckContext, database: RecordedDatabase): Promise<Rectification> => {
  const { target, monitoring, clock, profile, signal } = context;
  const { control, platformId } = target;
  if (control === undefined) throw new Error('Expected a control.');
  const alertedAt = clock.now();
  const { seeded, beside } = await seed(context, database);
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
