import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomData } from '../../../fixtures/oracle/randomData.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { jointStatement } from '../../../spec/indicators/jointStatement.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { computeIndicator } from './computeIndicator.ts';
import { computeResults } from './computeResults.ts';
import { drillDown } from './drillDown.ts';
import { landDataSets } from './landDataSets.ts';

const joint = indicators.filter(({ id }) => jointStatement(id) !== undefined);
const wanted = joint.map((indicator) => ({ indicator, channel: 'interface' as const }));
const statements = new Set(joint.map(({ id }) => jointStatement(id))).size;
/** Who is there, not how often: several records lie behind each. */
const ofPeople = ['t3-1-unique-visitors', 't3-2-devices', 't3-5-views-per-hundred'];
/** What was played, not how often; the first world has some of it. */
const ofPlaying = ['t4-8-viewing-time', 't4-9-completion'];
const seeds = [11, 12, 13, 14];
const data = seeds.map(randomData);

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
  await landDataSets(warehouse, data, 'interface');
});
afterAll(() => warehouse.close());

const worldOf = (at: number) => {
  const { platformId, from, to, correlationId, decisions } = data[at] ?? randomData(0);
  const profile = referenceProfile();
  return {
    window: { platformId, from, to, correlationId },
    profile: {
      ...profile,
      values: { ...profile.values, indicators: { ...profile.values.indicators, ...decisions } },
    },
  };
};

describe('indicators that one statement gives', () => {
  it.each([...seeds.keys()])('are together what each is by itself, in world %i', async (at) => {
    const { window, profile } = worldOf(at);
    const together = await computeResults(warehouse, profile, wanted, window);
    expect([...together.keys()]).toEqual(joint.map(({ id }) => id));
    for (const { indicator, channel } of wanted)
      expect([indicator.id, together.get(indicator.id)]).toEqual([
        indicator.id,
        await computeIndicator(warehouse, profile, indicator, channel, window),
      ]);
  });

  it('are asked for by one statement for each group, and by one for each where that fails', async () => {
    const { window, profile } = worldOf(0);
    const asked: string[] = [];
    const spied: Warehouse = {
      ...warehouse,
      query: (sql, parameters) => {
        asked.push(sql);
        return sql.includes('indicator IN') && asked.length > statements
          ? Promise.reject(new Error('too much memory'))
          : warehouse.query(sql, parameters);
      },
    };
    const together = await computeResults(spied, profile, wanted, window);
    expect(asked).toHaveLength(statements);
    expect(await computeResults(spied, profile, wanted, window)).toEqual(together);
    expect(asked).toHaveLength(2 * statements + wanted.length);
  });

  it('tell by themselves which one cannot be computed', async () => {
    const { window, profile } = worldOf(0);
    const broken: Warehouse = { ...warehouse, query: () => Promise.reject(new Error('no disk')) };
    const results = await computeResults(broken, profile, wanted, window);
    expect([...results.values()]).toEqual(joint.map(() => ({ error: new Error('no disk') })));
  });

  it.each(joint.map(({ id }) => id).filter((id) => ![...ofPeople, ...ofPlaying].includes(id)))(
    '%s has as many records behind it, and behind each part, as it counts',
    async (id) => {
      const { window, profile: given } = worldOf(1);
      const values = given.values.indicators;
      const counting = { ...values, siteStructure: 'columns', interactions: 'records' } as const;
      const profile = { ...given, values: { ...given.values, indicators: counting } };
      const indicator = indicators.find((one) => one.id === id);
      if (indicator === undefined) throw new Error(id);
      const { value, breakdown } = await computeIndicator(warehouse, profile, indicator, 'interface', window);
      const behind = (dimensions: Readonly<Record<string, string>>) =>
        drillDown(warehouse, profile, { id, channel: 'interface', window, dimensions, limit: 1000, offset: 0 });
      // An average has its ratings behind it.
      const isMean = id === 't4-12-average-score';
      const all = await behind({});
      expect(all.length > 0).toBe((value ?? 0) > 0);
      expect(isMean ? all.map(({ score }) => typeof score) : all.length).toEqual(
        isMean ? all.map(() => 'number') : value,
      );
      for (const part of breakdown.slice(0, 5)) {
        const records = await behind(part.dimensions);
        expect([part.dimensions, isMean ? records.length > 0 : records.length]).toEqual([
          part.dimensions,
          isMean ? true : part.value,
        ]);
      }
    },
  );

  it.each(ofPlaying)('%s has what was played behind it, and behind each part', async (id) => {
    const { window, profile: given } = worldOf(0);
    const played = { ...given.values.indicators, viewingTime: 'played' } as const;
    const profile = { ...given, values: { ...given.values, indicators: played } };
    const [viewingTime] = indicators.filter((one) => one.id === 't4-8-viewing-time');
    if (viewingTime === undefined) throw new Error(id);
    const { value, breakdown } = await computeIndicator(warehouse, profile, viewingTime, 'interface', window);
    const behind = (dimensions: Readonly<Record<string, string>>) =>
      drillDown(warehouse, profile, { id, channel: 'interface', window, dimensions, limit: 1000, offset: 0 });
    const secondsOf = (records: Awaited<ReturnType<typeof behind>>): number =>
      records
        .flatMap((record) => record['played_segments'] as readonly Readonly<Record<string, number>>[])
        .map(Object.values)
        .reduce((sum, [from = 0, to = 0]) => sum + Math.max(to - from, 0), 0);
    expect(value).toBeGreaterThan(0);
    expect(secondsOf(await behind({}))).toBeCloseTo(value ?? Number.NaN, 6);
    for (const part of breakdown.slice(0, 5))
      expect([part.dimensions, secondsOf(await behind(part.dimensions))]).toEqual([
        part.dimensions,
        expect.closeTo(part.value ?? Number.NaN, 6),
      ]);
  });

  it.each(ofPeople)(
    '%s has all events of the window behind it, and behind each part no fewer than it counts',
    async (id) => {
      const { window, profile } = worldOf(1);
      const indicator = indicators.find((one) => one.id === id);
      if (indicator === undefined) throw new Error(id);
      const { breakdown } = await computeIndicator(warehouse, profile, indicator, 'interface', window);
      const behind = (dimensions: Readonly<Record<string, string>>) =>
        drillDown(warehouse, profile, { id, channel: 'interface', window, dimensions, limit: 1000, offset: 0 });
      const all = await behind({});
      expect(all.length).toBeGreaterThan(0);
      expect(all).toEqual(
        await drillDown(warehouse, profile, {
          id: 't3-3-regions',
          channel: 'interface',
          window,
          dimensions: {},
          limit: 1000,
          offset: 0,
        }),
      );
      const parts = await Promise.all(breakdown.map(({ dimensions }) => behind(dimensions)));
      expect(parts.map((records, at) => records.length >= (breakdown[at]?.value ?? 0))).toEqual(parts.map(() => true));
      // Each event is of one part, where there are any.
      expect(parts.flat()).toHaveLength(breakdown.length === 0 ? 0 : all.length);
    },
  );

  it('can be drilled down by their own dimensions alone', async () => {
    const { window, profile } = worldOf(1);
    const asked = { channel: 'interface', window, dimensions: { host: 'a.example' }, limit: 10, offset: 0 } as const;
    await expect(drillDown(warehouse, profile, { ...asked, id: 't2-1-column-id' })).rejects.toThrow(
      't2-1-column-id cannot be drilled down by host',
    );
    await expect(drillDown(warehouse, profile, { ...asked, id: 't2-5-column-link' })).resolves.toBeInstanceOf(Array);
  });
});
