import { columns } from '../../../spec/entities/columns.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { anyRecord, readRecord, tableOf } from '../../exchange/reading/readRecord.ts';
import type { FrontDatabaseRow } from '../../exchange/reading/readRecord.ts';
import type { RecordedDatabase } from '../../exchange/reading/recordedDatabase.ts';
import { testRecord } from '../../exchange/changing/testRecord.ts';
import { badRecords } from './badRecords.ts';
import { blocked } from './blocked.ts';
import type { Bystander } from './rectifiedRecords.ts';

/** A bad record, as its row was before anybody was alerted of it. */
export interface Seeded {
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

/** Inserts bad records, and right ones beside them, through the control, and pushes them. */
export const seedRecords = async (context: CheckContext, database: RecordedDatabase): Promise<Seeds> => {
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
