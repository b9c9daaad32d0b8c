import { indicators as allIndicators } from '../../../spec/indicators/indicators.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import type { TrendPoint } from './contract/trendPoint.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { beijingDay } from './beijingDay.ts';
import { computeDays } from './computeDays.ts';
import { dirtyDays } from './dirtyDays.ts';
import { indicatorTables } from './indicatorTables.ts';
import { happening } from './happening.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { landedSince } from './landedSince.ts';
import { oneAfterAnother } from './oneAfterAnother.ts';
import { readNews } from './readNews.ts';

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
 * value it had when its day was last computed, and is carried to today uncounted while nothing of it landed. Where nothing at all came since a
 * refresh of the same day, nothing is computed.
 */
export const createDailyIndicators = (deps: MonitoringDependencies): DailyIndicators => {
  /** Of the last refresh of each platform: what it was computed of, and what had come by then that the next one would look at again. */
  const seen = new Map<string, { readonly of: string; readonly since: number; readonly news: string }>();
  const newsSince = (platformId: string, since: number): Promise<string> =>
    readNews(deps.warehouse, platformId, { landed: since, received: since });
  const refresh: DailyIndicators['refresh'] = async (platformId) => {
    const startedAt = deps.clock.now();
    const today = isoTime(startedAt).slice(0, 10);
    const kind = deps.platforms().find((one) => one.platformId === platformId)?.kind;
    const of = `${today} ${kind}`;
    const before = seen.get(platformId);
    if (before?.of === of && before.news === (await newsSince(platformId, before.since))) return [];
    // Before anything is read: what comes meanwhile is news next time. Of today all of it, for today is not over.
    const from = Math.min(startedAt - overlap, beijingDay(today).from);
    const next = { of, since: from, news: await newsSince(platformId, from) };
    const [last] = await deps.warehouse.query<{ at: number }>(
      'SELECT toUnixTimestamp64Milli(max(computed_at)) AS at FROM indicator_day WHERE platform_id = {id:String}',
      { id: platformId },
    );
    const since = Math.max(0, (last?.at ?? 0) - overlap);
    const landed = await landedSince(deps.warehouse, platformId, since);
    const dirty = await dirtyDays(deps.warehouse, platformId, since, landed);
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
      kind,
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
    seen.set(platformId, next);
    return wanted
      .flatMap(({ indicator, days }) => days.map((day) => ({ id: indicator.id, day })))
      .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  };
  const trend: DailyIndicators['trend'] = ({ platformId, id, from, to }) =>
    deps.warehouse.query<TrendPoint>(
      "SELECT toString(day) AS day, value FROM indicator_day FINAL WHERE platform_id = {platform_id:String} AND indicator_id = {id:String} AND indicator_day.day >= {from:Date} AND indicator_day.day <= {to:Date} AND status = 'computed' ORDER BY day",
      { platform_id: platformId, id, from, to },
    );
  // A page asks for several things at once, each of them as fresh as can be: one of them computes.
  return { refresh: oneAfterAnother(refresh), trend };
};
