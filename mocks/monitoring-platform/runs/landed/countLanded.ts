import { rowEvidence } from '../../../../spec/coverage/rowEvidence.ts';
import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { ProfileValues } from '../../../../spec/profiles/profileValues.ts';
import { landedTable } from '../../warehouse/landedTable.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import type { LandedCounting } from '../contract/landed.ts';
import { landingsOf } from './landingsOf.ts';

type Counted = Readonly<Record<string, number | string>>;

const recordsByEntity = (): ReadonlyMap<EntityName, readonly string[]> => {
  const wheres = new Map<EntityName, Set<string>>();
  for (const { records = [], besideEvents = [] } of Object.values(rowEvidence))
    for (const { entity, where } of [...records, ...besideEvents])
      wheres.set(entity, (wheres.get(entity) ?? new Set()).add(where));
  return new Map([...wheres].map(([entity, set]) => [entity, [...set]]));
};

/** Counts in the warehouse what a candidate's rows of tables 2–6 rest on. */
export const countLanded = async (
  warehouse: Pick<Warehouse, 'query'>,
  platformId: string,
  codes: ProfileValues['beacon']['codes'],
): Promise<LandedCounting> => {
  const records: Record<string, number> = {};
  const parameters = { platform_id: platformId };
  const landings = await landingsOf(warehouse, platformId);
  for (const [entity, wheres] of recordsByEntity()) {
    const columns = wheres.map((where, at) => `countIf(${where}) AS c${at}`).join(', ');
    const rows = await warehouse.query<Counted>(
      `SELECT channel, count() AS n, ${columns} FROM ${landedTable(entity)} FINAL WHERE platform_id = {platform_id:String} GROUP BY channel`,
      parameters,
    );
    for (const row of rows) {
      const channel = String(row['channel']);
      records[`${entity} ${channel} `] = Number(row['n']);
      for (const [at, where] of wheres.entries()) records[`${entity} ${channel} ${where}`] = Number(row[`c${at}`]);
    }
  }
  const withEvents = Object.entries(rowEvidence).flatMap(([id, { events }]) =>
    events === undefined ? [] : [[id, events] as const],
  );
  // Every code is one of the profile's: bound, not written into the statement.
  const bound = Object.fromEntries(
    withEvents.flatMap(([, { code }], at) => (code === undefined ? [] : [[`code${at}`, codes[code]]])),
  );
  const [events = {}] = await warehouse.query<Counted>(
    `SELECT ${withEvents.map(([, { where }], at) => `countIf(${where.replace('{code:String}', `{code${at}:String}`)}) AS e${at}`).join(', ')} FROM beacon_event FINAL WHERE platform_id = {platform_id:String}`,
    { ...parameters, ...bound },
  );
  return {
    landings,
    records,
    events: Object.fromEntries(withEvents.map(([id], at) => [id, Number(events[`e${at}`] ?? 0)])),
  };
};
