import { indicators as allIndicators } from '../../../spec/indicators/indicators.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { IndicatorQuery } from './contract/indicatorQuery.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import type { TrendPoint } from './contract/trendPoint.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { dirtyDays } from './dirtyDays.ts';
import { indicatorTables } from './indicatorTables.ts';
import { happening } from './happening.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { landedSince } from './landedSince.ts';

const day = 86_400_000;
/** Landed while the last refresh ran: looked at again. */
const overlap = 60_000;

export interface DailyIndicators {
  readonly refresh: (platformId: string) => Promise<readonly { readonly id: string; readonly day: string }[]>;
  readonly trend: (query: {
    readonly platformId: string;
    readonly id: string;
    readonly from: string;
    readonly to: string;
  }) => Promise<readonly TrendPoint[]>;
}

type Standing = Pick<IndicatorValue, 'id' | 'status' | 'value'>;

/** The last values of indicators that are pure states of which nothing landed since: counting again would give the same. */
const unchangedStates = async (
  warehouse: Warehouse,
  platformId: string,
  landed: ReadonlySet<string>,
): Promise<readonly Standing[]> => {
  const states = allIndicators
    .filter(({ id }) =>
      indicatorTables(id).all.every(
        (table) => table !== 'beacon_event' && happening[table] === undefined && !landed.has(table),
      ),
    )
    .map(({ id }) => id);
  return warehouse.query<Standing>(
    "SELECT indicator_id AS id, argMax(status, (day, computed_at)) AS status, argMax(tuple(value), (day, computed_at)).1 AS value FROM indicator_day WHERE platform_id = {id:String} AND indicator_id IN {ids:Array(String)} GROUP BY indicator_id HAVING status = 'computed' ORDER BY id",
    { id: platformId, ids: states },
  );
};

/**
 * Keeps the value of every indicator and day. A refresh computes only the days of which something came since the last
 * one: a late event corrects its day, and a day more costs a day. What is a state (resources, users, columns) keeps the
 * value it had when its day was last computed, and is carried to today uncounted while nothing of it landed.
 */
export const createDailyIndicators = (
  deps: MonitoringDependencies,
  compute: (query: IndicatorQuery) => Promise<readonly IndicatorValue[]>,
): DailyIndicators => ({
  refresh: async (platformId) => {
    const [last] = await deps.warehouse.query<{ at: number }>(
      'SELECT toUnixTimestamp64Milli(max(computed_at)) AS at FROM indicator_day WHERE platform_id = {id:String}',
      { id: platformId },
    );
    const startedAt = deps.clock.now();
    const since = Math.max(0, (last?.at ?? 0) - overlap);
    const landed = await landedSince(deps.warehouse, platformId, since);
    const dirty = await dirtyDays(deps.warehouse, platformId, since, landed);
    const today = isoTime(startedAt).slice(0, 10);
    const standing = await unchangedStates(deps.warehouse, platformId, landed);
    const done: { id: string; day: string }[] = [];
    for (const date of [...new Set([...dirty.map((one) => one.day), today])].sort()) {
      const touched = new Set(dirty.filter((one) => one.day === date).map(({ table }) => table));
      const ids = allIndicators
        .filter(({ id }) => date === today || indicatorTables(id).all.some((table) => touched.has(table)))
        .map(({ id }) => id);
      const from = Date.parse(`${date}T00:00:00.000+08:00`);
      const carried = date === today ? standing : [];
      const counted = ids.filter((id) => !carried.some((one) => one.id === id));
      const values = [
        ...carried,
        ...(await compute({ platformId, ids: counted, from: isoTime(from), to: isoTime(from + day) })),
      ];
      await deps.warehouse.insert(
        'indicator_day',
        values.map(({ id, status, value }) => ({
          platform_id: platformId,
          indicator_id: id,
          day: date,
          value,
          status,
          computed_at: isoTime(startedAt),
        })),
      );
      for (const id of ids) done.push({ id, day: date });
    }
    return done;
  },
  trend: ({ platformId, id, from, to }) =>
    deps.warehouse.query<TrendPoint>(
      "SELECT toString(day) AS day, value FROM indicator_day FINAL WHERE platform_id = {platform_id:String} AND indicator_id = {id:String} AND indicator_day.day >= {from:Date} AND indicator_day.day <= {to:Date} AND status = 'computed' ORDER BY day",
      { platform_id: platformId, id, from, to },
    ),
});
