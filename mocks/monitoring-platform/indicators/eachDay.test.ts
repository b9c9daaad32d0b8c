import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beijingDay as dayOf } from '../../../fixtures/oracle/beijingDay.ts';
import type { OracleData } from '../../../fixtures/oracle/oracleData.ts';
import { randomData } from '../../../fixtures/oracle/randomData.ts';
import { eachDaySql } from '../../../spec/indicators/eachDaySql.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { beijingDay } from './beijingDay.ts';
import type { IndicatorResult } from './indicatorResult.ts';
import { computeJointlyEachDay } from './computeJointlyEachDay.ts';
import { landDataSets } from './landDataSets.ts';
import { runIndicatorSql } from './runIndicatorSql.ts';
import { runIndicatorSqlEachDay } from './runIndicatorSqlEachDay.ts';

/** How many worlds; `HEYAN_DIFFERENTIAL=200` for the thorough run. */
const count = Math.ceil(Number(process.env['HEYAN_DIFFERENTIAL'] ?? 1));
const firstSeed = Number(process.env['HEYAN_DIFFERENTIAL_SEED'] ?? 1);
const dayMs = 86_400_000;
/** Data sets of one world: their times are weeks and years apart, or the same. */
const together = 2;

interface World {
  readonly platformId: string;
  readonly sets: readonly OracleData[];
  /** Every day on which something may have happened, and quiet ones. */
  readonly days: readonly string[];
  readonly profile: Profile;
  readonly correlationId: string;
}

const worldOf = (seed: number): World => {
  const platformId = `w${seed}`;
  const sets = Array.from({ length: together }, (_, at) => {
    const data = randomData(seed * together + at);
    // A crowd, moved to where this one's window is: on most days something of everything.
    const crowd = Array.from({ length: 8 }, (_unused, of) => randomData(1_000_000 + (seed * together + at) * 8 + of));
    const moved = crowd.flatMap(({ from, events }) =>
      events.map((event) => ({
        ...event,
        receivedTime: event.receivedTime + data.from - from,
        eventTime: event.eventTime === null ? null : event.eventTime + data.from - from,
      })),
    );
    return {
      ...data,
      platformId,
      events: [...data.events, ...moved].map((event, number) => ({
        ...event,
        // Some are delivered twice.
        eventId: `${at} ${number % 9 === 0 ? event.eventId : number}`,
      })),
      records: Object.fromEntries(
        Object.entries(data.records).map(([entity, records]) => [
          entity,
          records.map((record) => ({ ...record, platformId })),
        ]),
      ),
    };
  });
  const days = sets.flatMap(({ from, to }) =>
    Array.from({ length: Math.ceil((to - from) / dayMs) + 4 }, (_, at) => dayOf(from + (at - 2) * dayMs)),
  );
  const profile = referenceProfile();
  return {
    platformId,
    sets,
    days: [...new Set(days)].sort(),
    profile: {
      ...profile,
      values: { ...profile.values, indicators: { ...profile.values.indicators, ...sets[0]?.decisions } },
    },
    correlationId: sets[0]?.correlationId ?? '',
  };
};

/** Sums of floating point in another order differ in their last digits. */
const rounded = (value: number | null): string | null => (value === null ? null : value.toPrecision(11));
/** Equal values may come in either order where rounding told them apart. */
const comparable = ({ value, breakdown, readings }: IndicatorResult) => ({
  value: rounded(value),
  readings: readings.map((one) => `${one.id} ${rounded(one.value)}`).sort(),
  breakdown: breakdown
    .map((part) => `${JSON.stringify(Object.entries(part.dimensions).sort())} ${rounded(part.value)}`)
    .sort(),
});

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

const differs = async (
  { platformId, correlationId, days, profile }: Omit<World, 'sets'>,
  id: string,
  source: boolean,
): Promise<readonly object[]> => {
  const [sql, channel, of] = [
    indicatorSql(id),
    source ? 'source' : 'interface',
    { platformId, correlationId },
  ] as const;
  const many = await runIndicatorSqlEachDay(warehouse, profile, sql, channel, { ...of, days, parts: 'with' });
  const wholes = await runIndicatorSqlEachDay(warehouse, profile, sql, channel, { ...of, days, parts: 'without' });
  const found: object[] = [];
  for (const day of days) {
    const one = comparable(await runIndicatorSql(warehouse, profile, sql, channel, { ...of, ...beijingDay(day) }));
    const other = many.get(day);
    const same = other !== undefined && JSON.stringify(comparable(other)) === JSON.stringify(one);
    if (!same) found.push({ id, day, one, other });
    if (rounded(wholes.get(day)?.value ?? null) !== one.value) found.push({ id, day, one, whole: wholes.get(day) });
  }
  return found;
};

const isOfSource = (channel: string): boolean => ['cloud-management', 'probe', 'cyber-security'].includes(channel);

describe('many days at once', () => {
  it.each(Array.from({ length: count }, (_, at) => firstSeed + at))(
    'give what each day gives by itself, for all 54 indicators with every reading and part, in world %i',
    async (seed) => {
      const world = worldOf(seed);
      await landDataSets(warehouse, world.sets, 'interface');
      let spoken = 0;
      for (const { id, channel } of indicators) {
        // A state is asked for once; that it is no other on another day needs no dozen of days.
        const days = eachDaySql(indicatorSql(id)) === undefined ? world.days.slice(0, 2) : world.days;
        expect(await differs({ ...world, days }, id, isOfSource(channel))).toEqual([]);
        spoken += days.length;
      }
      expect(spoken).toBeGreaterThan(200);
      // Those that one statement gives, together.
      const joint = indicators.filter(({ id }) => jointStatement(id) !== undefined);
      for (const [name, group] of Map.groupBy(joint, ({ id }) => jointStatement(id) ?? '')) {
        const { platformId, correlationId, days, profile } = world;
        const ids = group.map(({ id }) => id);
        const of = { platformId, correlationId, days };
        const together = await computeJointlyEachDay(warehouse, profile, name, { ...of, ids, channel: 'interface' });
        for (const id of ids) {
          const alone = await runIndicatorSqlEachDay(warehouse, profile, indicatorSql(id), 'interface', {
            ...of,
            parts: 'without',
          });
          const inTurn = (values: Iterable<readonly [string, number | null]>) =>
            [...values].map(([day, value]) => `${day} ${rounded(value)}`).toSorted();
          expect([id, inTurn(together.get(id) ?? [])]).toEqual([
            id,
            inTurn([...alone].map(([day, { value }]) => [day, value] as const)),
          ]);
        }
      }
    },
    600_000,
  );
  it('tell the days of Beijing apart where its clocks were changed', async () => {
    const profile = referenceProfile();
    const at = (time: string, eventId: string) => ({
      platform_id: 'summer',
      event_id: eventId,
      received_time: time,
      event_time: time,
      kind: 'page-view',
      page_url: 'https://a.example/',
      visitor_id: 'v',
      device: 'pc',
    });
    // In the summer of 1988 Beijing was nine hours ahead.
    await warehouse.insert('beacon_event', [
      at('1988-07-01T23:30:00+09:00', 'a'),
      at('1988-07-02T00:30:00+09:00', 'b'),
      at('1988-07-02T23:30:00+09:00', 'c'),
      at('1988-07-03T00:30:00+09:00', 'd'),
    ]);
    const world = {
      platformId: 'summer',
      correlationId: '',
      days: ['1988-07-01', '1988-07-02', '1988-07-03'],
      profile,
    };
    expect(await differs(world, 't3-4-page-views', false)).toEqual([]);
    const values = await runIndicatorSqlEachDay(warehouse, profile, indicatorSql('t3-4-page-views'), 'interface', {
      ...world,
      parts: 'without',
    });
    expect(Object.fromEntries([...values].map(([day, { value }]) => [day, value]))).toEqual({
      '1988-07-01': 1,
      '1988-07-02': 2,
      '1988-07-03': 1,
    });
  });
});
