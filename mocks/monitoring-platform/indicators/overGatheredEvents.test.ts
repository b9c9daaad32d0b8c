import { afterAll, beforeAll, expect, it } from 'vitest';
import { randomData } from '../../../fixtures/oracle/randomData.ts';
import { eachDaySql } from '../../../spec/indicators/eachDaySql.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { doubts } from './doubts.ts';
import { indicatorTables } from './indicatorTables.ts';
import { landDataSets } from './landDataSets.ts';
import { overGatheredEvents } from './overGatheredEvents.ts';
import { rowsInOrder } from './rowsInOrder.ts';
import { sqlParameters } from './sqlParameters.ts';

const day = 86_400_000;
const platformId = 'w';
const profile = referenceProfile();

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

/** Sums of floating point in another order differ in their last digits; equal values may come in either order. */
const comparable = (rows: readonly unknown[]): readonly string[] =>
  rows
    .map((row) =>
      JSON.stringify(row, (_, value: unknown) => (typeof value === 'number' ? value.toPrecision(11) : value)),
    )
    .sort();

it('holds what every indicator and doubt reads of a period, a delivery repeated on the day or on another as it counts', async () => {
  const first = randomData(1);
  // The same events on six days, each day some of them twice; one id on two days.
  const events = Array.from({ length: 6 }, (_, at) => at).flatMap((at) =>
    first.events.map((event, number) => ({
      ...event,
      receivedTime: event.receivedTime + at * day,
      eventTime: event.eventTime === null ? null : event.eventTime + at * day,
      eventId: number % 9 === 0 ? event.eventId : `${at} ${number - (number % 7 === 0 ? 1 : 0)}`,
    })),
  );
  const records = Object.fromEntries(
    Object.entries(first.records).map(([entity, own]) => [entity, own.map((record) => ({ ...record, platformId }))]),
  );
  await landDataSets(warehouse, [{ ...first, platformId, events, records }], 'interface');
  const window = { platformId, from: first.from, to: first.to + 5 * day, correlationId: '' };
  const days = Array.from({ length: 8 }, (_, at) => new Date(first.from + at * day).toISOString().slice(0, 10));
  const asked: string[] = [];
  const watched: Warehouse = { ...warehouse, query: (sql, given) => (asked.push(sql), warehouse.query(sql, given)) };
  await overGatheredEvents(watched, window, async (gathered) => {
    const statements = [
      ...indicators.flatMap(({ id }) => {
        const each = eachDaySql(indicatorSql(id));
        return [rowsInOrder(indicatorSql(id), 'one'), ...(each === undefined ? [] : [rowsInOrder(each, 'each')])];
      }),
      ...doubts.map(({ sql }) => sql),
    ];
    let told = 0;
    for (const statement of statements) {
      const parameters = { ...sqlParameters(profile, 'interface', window, statement), days };
      const there = await warehouse.query(statement, parameters);
      expect(comparable(await gathered.query(statement, parameters))).toEqual(comparable(there));
      told += there.length;
    }
    expect(told).toBeGreaterThan(300);
  });
  // None of them was left to the table itself.
  const read = asked.slice(1).filter((sql) => sql.includes('beacon_event'));
  expect(read).toEqual([]);
  expect(asked.filter((sql) => sql.includes('gathered_')).length).toBeGreaterThan(
    indicators.filter(({ id }) => indicatorTables(id).all.includes('beacon_event')).length,
  );
  expect(await warehouse.query('SELECT name FROM system.tables WHERE is_temporary')).toEqual([]);
});

it('leaves a few days, a platform without events, and a failure to read them together to the table', async () => {
  const window = { platformId, from: 0, to: 4e12 };
  const same = (gathered: Warehouse): Promise<boolean> => Promise.resolve(gathered === warehouse);
  expect(await overGatheredEvents(warehouse, { platformId, from: 0, to: day }, same)).toBe(true);
  expect(await overGatheredEvents(warehouse, { ...window, platformId: 'nobody' }, same)).toBe(true);
  const full: Warehouse = { ...warehouse, command: () => Promise.reject(new Error('memory limit exceeded')) };
  expect(await overGatheredEvents(full, window, (gathered) => Promise.resolve(gathered === full))).toBe(true);
});
