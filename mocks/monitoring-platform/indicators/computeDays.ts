import { greatestOf } from '../../../spec/greatestOf.ts';
import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { leastOf } from '../../../spec/leastOf.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { beijingDay } from './beijingDay.ts';
import { chooseChannel } from './chooseChannel.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import { eventsOfDays } from './eventsOfDays.ts';
import { overGatheredEvents } from './overGatheredEvents.ts';
import { readCollected } from './readCollected.ts';
import { runIndicatorSqlEachDay } from './runIndicatorSqlEachDay.ts';
import { takeTogether } from './takeTogether.ts';

export interface ComputeDays {
  readonly warehouse: Warehouse;
  readonly profile: Profile;
  readonly platformId: string;
  /** `undefined`: unknown, it may have any indicator. */
  readonly kind: PlatformKind | undefined;
  readonly wanted: readonly { readonly indicator: Indicator; readonly days: readonly string[] }[];
}

export type DayValue = Pick<IndicatorValue, 'id' | 'status' | 'value'> & { readonly day: string };

/** What these indicators are worth on these days of Beijing: as `compute` would say of each day by itself, without parts. */
export const computeDays = async (given: ComputeDays): Promise<readonly DayValue[]> => {
  const { warehouse, profile, platformId, kind, wanted } = given;
  const collected = await readCollected(warehouse, platformId);
  const all = [...new Set(wanted.flatMap(({ days }) => days))];
  const eventsOf = all.length > 1 ? await eventsOfDays(warehouse, platformId, all) : new Map<string, number>();
  const values = async (
    from: Warehouse,
    indicator: Indicator,
    channel: LandingChannel,
    days: readonly string[],
  ): Promise<ReadonlyMap<string, number | null>> => {
    try {
      const of = { platformId, correlationId: '', days, parts: 'without' } as const;
      const results = await runIndicatorSqlEachDay(from, profile, indicatorSql(indicator.id), channel, of);
      return new Map([...results].map(([day, { value }]) => [day, value]));
    } catch {
      if (days.length < 2) return new Map();
      // What is too much together, or spoilt by one day, is tried in halves: the others keep their values.
      const half = Math.ceil(days.length / 2);
      return new Map([
        ...(await values(from, indicator, channel, days.slice(0, half))),
        ...(await values(from, indicator, channel, days.slice(half))),
      ]);
    }
  };
  const computed: DayValue[] = [];
  for (const together of takeTogether(all, eventsOf)) {
    const windows = together.map(beijingDay);
    const span = { from: leastOf(windows.map(({ from }) => from)), to: greatestOf(windows.map(({ to }) => to)) };
    await overGatheredEvents(warehouse, { platformId, ...span }, async (gathered) => {
      // One after the other: the warehouse uses all cores for each, and side by side they would compete for memory.
      for (const { indicator, days: own } of wanted) {
        const days = together.filter((day) => own.includes(day));
        if (days.length === 0) continue;
        const concerned = kind === undefined || indicator.platforms.includes(kind);
        const channel = concerned ? chooseChannel(indicator, undefined, collected) : undefined;
        const found =
          channel === undefined ? new Map<string, number>() : await values(gathered, indicator, channel, days);
        for (const day of days) {
          const value = found.get(day) ?? null;
          computed.push(
            value === null
              ? { id: indicator.id, day, status: 'absent', value }
              : { id: indicator.id, day, status: 'computed', value },
          );
        }
      }
    });
  }
  return computed;
};
