import type { Indicator } from '../../../spec/indicators/indicator.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { chooseChannel } from './chooseChannel.ts';
import { computeJointlyEachDay } from './computeJointlyEachDay.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import { eventsOfDays } from './eventsOfDays.ts';
import { overGatheredEvents } from './overGatheredEvents.ts';
import { readCollected } from './readCollected.ts';
import { runIndicatorSqlEachDay } from './runIndicatorSqlEachDay.ts';
import { spanOfDays } from './spanOfDays.ts';
import { takeTogether } from './takeTogether.ts';

export interface ComputeDays {
  readonly warehouse: Warehouse;
  readonly profile: Profile;
  readonly platformId: string;
  /** `undefined`: unknown, it may have any indicator. */
  readonly kind: PlatformKind | undefined;
  readonly wanted: readonly { readonly indicator: Indicator; readonly days: readonly string[] }[];
}

interface Asked {
  readonly indicator: Indicator;
  readonly channel: LandingChannel;
  readonly days: readonly string[];
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
  /** Of those of one statement, by that; nothing where it cannot be computed, and each is tried by itself. */
  const jointly = async (
    from: Warehouse,
    group: readonly Asked[],
  ): Promise<ReadonlyMap<string, ReadonlyMap<string, number | null>>> => {
    const [first, second] = group;
    const joint = first === undefined ? undefined : jointStatement(first.indicator.id);
    if (first === undefined || second === undefined || joint === undefined) return new Map();
    const { channel, days } = first;
    const ids = group.map(({ indicator }) => indicator.id);
    return computeJointlyEachDay(from, profile, joint, { platformId, correlationId: '', ids, channel, days }).catch(
      () => new Map(),
    );
  };
  const computed: DayValue[] = [];
  for (const together of takeTogether(all, eventsOf)) {
    await overGatheredEvents(warehouse, { platformId, ...spanOfDays(together) }, async (gathered) => {
      const asked: Asked[] = [];
      for (const { indicator, days: own } of wanted) {
        const days = together.filter((day) => own.includes(day));
        const concerned = kind === undefined || indicator.platforms.includes(kind);
        const channel = concerned ? chooseChannel(indicator, undefined, collected) : undefined;
        if (channel !== undefined && days.length > 0) asked.push({ indicator, channel, days });
        else for (const day of days) computed.push({ id: indicator.id, day, status: 'absent', value: null });
      }
      const groups = Map.groupBy(asked, ({ indicator, channel, days }) =>
        [jointStatement(indicator.id) ?? indicator.id, channel, ...days].join(' '),
      );
      // One after the other: the warehouse uses all cores for each, and side by side they would compete for memory.
      for (const group of groups.values()) {
        const found = await jointly(gathered, group);
        for (const { indicator, channel, days } of group) {
          const own = found.get(indicator.id) ?? (await values(gathered, indicator, channel, days));
          for (const day of days) {
            const value = own.get(day) ?? null;
            computed.push({ id: indicator.id, day, status: value === null ? 'absent' : 'computed', value });
          }
        }
      }
    });
  }
  return computed;
};
