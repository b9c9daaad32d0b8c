import { indicators as allIndicators } from '../../../spec/indicators/indicators.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import type { TrendPoint } from './contract/trendPoint.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeDays } from './computeDays.ts';
import { dirtyDays } from './dirtyDays.ts';
import { indicatorTables } from './indicatorTables.ts';
import { happening } from './happening.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { landedSince } from './landedSince.ts';

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
 * one, many days of an indicator by one statement: a late event corrects its day, and a day more costs a day. What is a state (resources, users, columns) keeps the
 * value it had when its day was last computed, and is carried to today uncounted while nothing of it landed.
 */
export const createDailyIndicators = (deps: MonitoringDependencies): DailyIndicators => ({
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
    const touched = Map.groupBy(dirty, (one) => one.day);
    const dates = [...new Set([...touched.keys(), today])].sort();
    const concerns = (id: string, date: string): boolean =>
      date === today || touched.get(date)?.some(({ table }) => indicatorTables(id).all.includes(table)) === true;
    const wanted = allIndicators
      .map((indicator) => ({ indicator, days: dates.filter((date) => concerns(indicator.id, date)) }))
      .filter(({ days }) => days.length > 0);
    const isCarried = (id: string): boolean => standing.some((one) => one.id === id);
    const values = await computeDays({
      warehouse: deps.warehouse,
      profile: deps.profile,
      platformId,
      kind: deps.platforms().find((one) => one.platformId === platformId)?.kind,
      wanted: wanted.map(({ indicator, days }) => ({
        indicator,
        days: days.filter((date) => date !== today || !isCarried(indicator.id)),
      })),
    });
    // All at once: the next refresh looks at what came since this one, and must not find a part of it.
    await deps.warehouse.insert(
      'indicator_day',
      [...standing.map((one) => ({ ...one, day: today })), ...values].map(({ id, day, status, value }) => ({
        platform_id: platformId,
        indicator_id: id,
        day,
        value,
        status,
        computed_at: isoTime(startedAt),
      })),
    );
    return wanted
      .flatMap(({ indicator, days }) => days.map((day) => ({ id: indicator.id, day })))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  },
  trend: ({ platformId, id, from, to }) =>
    deps.warehouse.query<TrendPoint>(
      "SELECT toString(day) AS day, value FROM indicator_day FINAL WHERE platform_id = {platform_id:String} AND indicator_id = {id:String} AND indicator_day.day >= {from:Date} AND indicator_day.day <= {to:Date} AND status = 'computed' ORDER BY day",
      { platform_id: platformId, id, from, to },
    ),
});
