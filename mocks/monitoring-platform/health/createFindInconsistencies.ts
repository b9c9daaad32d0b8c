import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { beijingDay } from '../indicators/beijingDay.ts';
import { indicatorTables } from '../indicators/indicatorTables.ts';
import { readNews } from '../indicators/readNews.ts';
import { sqlParameters } from '../indicators/sqlParameters.ts';
import type { Window } from '../indicators/window.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import { alertItem } from './alertItem.ts';
import { wholeValuesSql } from './wholeValuesSql.ts';
import type { StatusItem } from './statusItem.ts';

const reconciled = indicators.filter(({ channel, table }) => channel === 'interface' || table === 2);

interface Compared {
  /** What the values were computed of. */
  readonly of: string;
  /** By interface and by table exchange; null: one of them has no value. */
  readonly values: readonly [number, number] | null;
}

/**
 * Indicators that come out differently by interface and by table exchange (8.4, consistency), of today. Where one channel brought nothing there
 * is nothing to compare; what was compared before is compared again when something of it came.
 */
export const createFindInconsistencies = ({
  warehouse,
  profile,
  clock,
  platforms,
}: MonitoringDependencies): ((platformId: string) => Promise<readonly StatusItem[]>) => {
  const compared = new Map<string, Map<string, Compared>>();
  /** By one statement, which costs half as much as one for each; where that cannot be computed, by one for each. */
  const valuesOf = async (
    wanted: readonly Indicator[],
    channel: 'interface' | 'exchange',
    window: Window,
  ): Promise<ReadonlyMap<string, number | null>> => {
    if (wanted.length === 0) return new Map();
    const ids = wanted.map(({ id }) => id);
    const sql = wholeValuesSql(ids);
    try {
      const rows = await warehouse.query<{ readonly id: string; readonly value: number | null }>(sql, {
        ...sqlParameters(profile, channel, window, sql),
        indicators: ids,
      });
      return new Map(rows.map(({ id, value }) => [id, value]));
    } catch {
      // One that cannot be computed is said to be where it is shown.
      if (wanted.length === 1) return new Map();
      const values = new Map<string, number | null>();
      for (const one of wanted) for (const [id, value] of await valuesOf([one], channel, window)) values.set(id, value);
      return values;
    }
  };
  return async (platformId) => {
    const kind = platforms().find((one) => one.platformId === platformId)?.kind;
    const landings = await warehouse.query<{ entity: string; channel: string; of: string }>(
      `SELECT entity, toString(channel) AS channel, concat(toString(count()), ' ', toString(max(landed_at))) AS of FROM landing
        WHERE platform_id = {id:String} AND channel IN ('interface', 'exchange') GROUP BY entity, channel ORDER BY entity, channel`,
      { id: platformId },
    );
    const landed = new Map<string, ReadonlyMap<string, string>>();
    for (const [entity, own] of Map.groupBy(landings, (one) => one.entity))
      landed.set(`landed_${snakeCase(entity)}`, new Map(own.map(({ channel, of }) => [channel, of])));
    const came = (table: string): boolean =>
      ['interface', 'exchange'].every((channel) => landed.get(table)?.has(channel) === true);
    const today = isoTime(clock.now()).slice(0, 10);
    const window = { platformId, correlationId: '', ...beijingDay(today) };
    const comparable = reconciled.filter(({ id, platforms: kinds }) => {
      const { needed, either } = indicatorTables(id);
      const tables = [...needed, ...either].filter((table) => table !== 'beacon_event');
      return (kind === undefined || kinds.includes(kind)) && tables.length > 0 && tables.every(came);
    });
    const isOfEvents = (indicator: Indicator): boolean => indicatorTables(indicator.id).all.includes('beacon_event');
    const events = comparable.some(isOfEvents)
      ? await readNews(warehouse, platformId, { landed: window.from, received: window.from })
      : '';
    const before = compared.get(platformId);
    const now = new Map<string, Compared>();
    const anew = comparable.filter((indicator) => {
      const tables = indicatorTables(indicator.id).all;
      const of = JSON.stringify([
        today,
        isOfEvents(indicator) && events,
        ...tables.map((table) => [...(landed.get(table) ?? [])]),
      ]);
      const known = before?.get(indicator.id);
      now.set(indicator.id, known?.of === of ? known : { of, values: null });
      return known?.of !== of;
    });
    const byInterface = await valuesOf(anew, 'interface', window);
    const byExchange = await valuesOf(anew, 'exchange', window);
    for (const { id } of anew) {
      const [one, other] = [byInterface.get(id), byExchange.get(id)];
      // What could not be computed is tried again.
      const of = one === undefined || other === undefined ? '' : (now.get(id)?.of ?? '');
      now.set(id, { of, values: typeof one === 'number' && typeof other === 'number' ? [one, other] : null });
    }
    compared.set(platformId, now);
    return comparable.flatMap(({ id, name }) => {
      const values = now.get(id)?.values ?? null;
      if (values === null) return [];
      const [one, other] = values;
      if (Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one))) return [];
      return [
        alertItem(
          'consistency',
          'channels-differ',
          id,
          {
            'zh-CN': `“${name['zh-CN']}”按接口为 ${one}，按库表交换为 ${other}`,
            en: `“${name.en}” is ${one} by interface and ${other} by table exchange`,
          },
          String(one),
          String(other),
        ),
      ];
    });
  };
};
