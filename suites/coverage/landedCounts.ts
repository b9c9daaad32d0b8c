import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { landedTable } from '../../mocks/monitoring-platform/warehouse/landedTable.ts';
import { rowEvidence } from '../../spec/coverage/rowEvidence.ts';
import type { RecordEvidence } from '../../spec/coverage/rowEvidence.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import { snakeCase } from '../../spec/entities/snakeCase.ts';
import type { ProfileValues } from '../../spec/profiles/profileValues.ts';

/** How many landed records and events of a candidate show something; what was never landed shows nothing. */
export interface LandedCounts {
  /** Whether the entity was landed by that channel at all, if only with nothing. */
  readonly landed: (entity: EntityName, channel: 'interface' | 'exchange') => boolean;
  readonly all: (entity: EntityName, channel: 'interface' | 'exchange') => number;
  readonly showing: (evidence: RecordEvidence, channel: 'interface' | 'exchange') => number;
  /** Events that show a row, by id of its indicator. */
  readonly events: (indicator: string) => number;
}

type Counted = Readonly<Record<string, number | string>>;

const recordsByEntity = (): ReadonlyMap<EntityName, readonly string[]> => {
  const wheres = new Map<EntityName, Set<string>>();
  for (const { records = [], besideEvents = [] } of Object.values(rowEvidence))
    for (const { entity, where } of [...records, ...besideEvents])
      wheres.set(entity, (wheres.get(entity) ?? new Set()).add(where));
  return new Map([...wheres].map(([entity, set]) => [entity, [...set]]));
};

const keyOf = (entity: EntityName, channel: string, where = ''): string => `${entity} ${channel} ${where}`;

/** Counts in the warehouse what a candidate's rows of tables 2–6 rest on. */
export const landedCounts = async (
  warehouse: Pick<Warehouse, 'query'>,
  platformId: string,
  codes: ProfileValues['beacon']['codes'],
): Promise<LandedCounts> => {
  const counts = new Map<string, number>();
  const parameters = { platform_id: platformId };
  const landings = await warehouse.query<{ entity: string; channel: string }>(
    'SELECT DISTINCT entity, channel FROM landing WHERE platform_id = {platform_id:String}',
    parameters,
  );
  const landed = new Set(landings.map(({ entity, channel }) => keyOf(entity as EntityName, channel)));
  for (const [entity, wheres] of recordsByEntity()) {
    const columns = wheres.map((where, at) => `countIf(${where}) AS c${at}`).join(', ');
    const rows = await warehouse.query<Counted>(
      `SELECT channel, count() AS n, ${columns} FROM ${landedTable(entity)} FINAL WHERE platform_id = {platform_id:String} GROUP BY channel`,
      parameters,
    );
    for (const row of rows) {
      const channel = String(row['channel']);
      counts.set(keyOf(entity, channel), Number(row['n']));
      for (const [at, where] of wheres.entries()) counts.set(keyOf(entity, channel, where), Number(row[`c${at}`]));
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
  const byIndicator = new Map(withEvents.map(([id], at) => [id, Number(events[`e${at}`] ?? 0)]));
  return {
    landed: (entity, channel) =>
      landed.has(keyOf(snakeCase(entity) as EntityName, channel)) || landed.has(keyOf(entity, channel)),
    all: (entity, channel) => counts.get(keyOf(entity, channel)) ?? 0,
    showing: ({ entity, where }, channel) => counts.get(keyOf(entity, channel, where)) ?? 0,
    events: (indicator) => byIndicator.get(indicator) ?? 0,
  };
};
