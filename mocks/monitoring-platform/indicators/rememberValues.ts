import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import type { Indicators } from './contract/indicators.ts';
import { indicatorTables } from './indicatorTables.ts';
import { readNewsByTable } from './readNewsByTable.ts';
import { resolveQuery } from './resolveQuery.ts';

type Compute = Indicators['compute'];

interface Remembered {
  /** What the value was computed of. */
  readonly of: string;
  readonly value: IndicatorValue;
}

/** Values with their parts. */
const most = 200_000;
const sizeOf = ({ value: { breakdown } }: Remembered): number => 1 + breakdown.length;

/** A state is the same whatever the period; the others are of theirs. */
const isState = (id: string): boolean => !indicatorSql(id).includes('{from:');
/** What could not be computed may be computed the next time. */
const isLasting = (value: IndicatorValue): boolean => value.status === 'computed' || value.reason !== 'not-computable';

/**
 * The same computation, which gives the value that it gave before of each indicator where nothing came since of the tables it reads. `problems`: what
 * collecting from the platform met, as it is told with the values. Values that were asked for most recently are kept.
 * @throws IndicatorQueryError as `compute`.
 */
export const rememberValues = (
  compute: Compute,
  { warehouse, profile, clock, platforms }: MonitoringDependencies,
  problems: (platformId: string) => unknown,
): Compute => {
  const known = new Map<string, Remembered>();
  let size = 0;
  const forget = (key: string): void => {
    const gone = known.get(key);
    if (gone === undefined) return;
    known.delete(key);
    size -= sizeOf(gone);
  };
  const remember = (key: string, one: Remembered): void => {
    forget(key);
    known.set(key, one);
    size += sizeOf(one);
  };
  return async (query: IndicatorQuery) => {
    const { platformId } = query;
    // One of a correlation is asked for once.
    if ((query.correlationId ?? '') !== '') return compute(query);
    const { from, to, indicators } = resolveQuery(query, clock.now(), profile.values.timeZone);
    const kind = platforms().find((one) => one.platformId === platformId)?.kind;
    const news = await readNewsByTable(warehouse, platformId, { from, to });
    const met = problems(platformId);
    const wanted = indicators.map(({ id }) => {
      const key = JSON.stringify([platformId, query.channel, id, ...(isState(id) ? [] : [from, to])]);
      const of = JSON.stringify([kind, met, indicatorTables(id).all.map((table) => news.get(table))]);
      const before = known.get(key);
      return { id, key, of, before: before?.of === of ? before.value : undefined };
    });
    const anew = wanted.filter(({ before }) => before === undefined).map(({ id }) => id);
    const computed = anew.length === 0 ? [] : await compute({ ...query, ids: anew });
    const values = wanted.flatMap(({ id, key, of, before }) => {
      const value = before ?? computed.find((one) => one.id === id);
      if (value === undefined) return [];
      if (isLasting(value)) remember(key, { of, value });
      return [{ ...value, from: isoTime(from), to: isoTime(to) }];
    });
    for (const oldest of known.keys()) {
      if (size <= most) break;
      forget(oldest);
    }
    return values;
  };
};
