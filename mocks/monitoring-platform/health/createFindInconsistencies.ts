import { indicators } from '../../../spec/indicators/indicators.ts';
import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { beijingDay } from '../indicators/beijingDay.ts';
import { computeIndicator } from '../indicators/computeIndicator.ts';
import { indicatorTables } from '../indicators/indicatorTables.ts';
import { readNews } from '../indicators/readNews.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import { alertItem } from './alertItem.ts';
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
  const valueOf = async (
    indicator: Indicator,
    channel: 'interface' | 'exchange',
    window: Parameters<typeof computeIndicator>[4],
  ): Promise<number | null> => {
    try {
      return (await computeIndicator(warehouse, profile, indicator, channel, window)).value;
    } catch {
      // One that cannot be computed is said to be where it is shown.
      return null;
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
    for (const indicator of comparable) {
      const tables = indicatorTables(indicator.id).all;
      const of = JSON.stringify([
        today,
        isOfEvents(indicator) && events,
        ...tables.map((table) => [...(landed.get(table) ?? [])]),
      ]);
      const known = before?.get(indicator.id);
      if (known?.of === of) {
        now.set(indicator.id, known);
        continue;
      }
      const byInterface = await valueOf(indicator, 'interface', window);
      const byExchange = byInterface === null ? null : await valueOf(indicator, 'exchange', window);
      now.set(indicator.id, {
        of,
        values: byInterface === null || byExchange === null ? null : [byInterface, byExchange],
      });
    }
    compared.set(platformId, now);
    return comparable.flatMap(({ id, name }) => {
      const values = now.get(id)?.values ?? null;
      if (values === null) return [];
      const [byInterface, byExchange] = values;
      if (Math.abs(byInterface - byExchange) <= 1e-6 * Math.max(1, Math.abs(byInterface))) return [];
      return [
        alertItem(
          'consistency',
          'channels-differ',
          id,
          {
            'zh-CN': `“${name['zh-CN']}”按接口为 ${byInterface}，按库表交换为 ${byExchange}`,
            en: `“${name.en}” is ${byInterface} by interface and ${byExchange} by table exchange`,
          },
          String(byInterface),
          String(byExchange),
        ),
      ];
    });
  };
};
