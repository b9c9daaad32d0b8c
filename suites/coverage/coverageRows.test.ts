import { describe, expect, it } from 'vitest';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import type { IndicatorValue } from '../../mocks/monitoring-platform/indicators/contract/indicatorValue.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { testContext } from '../engine/running/testContext.ts';
import type { Surveyed } from './coverageCell.ts';
import { coverageRows } from './coverageRows.ts';
import type { LandedCounts } from './landedCounts.ts';

type Compute = MonitoringPlatform['indicators']['compute'];

const text = (words: string) => ({ 'zh-CN': words, en: words });
const valueOf = (id: string, value: number | null): IndicatorValue => {
  const base = { id, table: 4, row: 1, platformId: 'p1', from: '', to: '', unit: text('one') };
  return value === null
    ? { ...base, status: 'absent', value, reason: 'no-value', detail: text('none'), breakdown: [] }
    : { ...base, status: 'computed', value, breakdown: [] };
};

/** By channel, what the indicators came to. */
const computing =
  (values: Readonly<Record<string, Readonly<Record<string, number | null>>>>): Compute =>
  async ({ channel = '' }) =>
    Object.entries(values[channel] ?? {}).map(([id, value]) => valueOf(id, value));

const nothing: LandedCounts = { landed: () => false, all: () => 0, showing: () => 0, events: () => 0 };
const everything: LandedCounts = { landed: () => true, all: () => 5, showing: () => 5, events: () => 3 };

const surveyed = (kind: PlatformKind, counts: LandedCounts): Surveyed => ({
  target: { ...testContext().target, kind },
  capabilities: new Set(['pages', 'interfaces', 'front-database']),
  results: [],
  counts,
});
const rowsOf = async (
  counts: LandedCounts,
  compute: Compute = computing({}),
  reported: readonly IndicatorValue[] = [],
) => {
  const rows = await coverageRows(surveyed('resource', counts), { compute }, reported);
  return new Map(rows.map((row) => [row.indicator, row]));
};

describe('the coverage matrix', () => {
  it('has every row of the tables once, in their order', async () => {
    const rows = await coverageRows(surveyed('service', nothing), { compute: computing({}) }, []);
    expect(rows).toHaveLength(54);
    expect(rows.map(({ type, table, row, indicator }) => [type, table, row, indicator])).toEqual(
      indicators.map(({ table, row, id }) => ['coverage', table, row, id]),
    );
  });

  it.each([
    ['resource', 4],
    ['service', 5],
    ['management', 6],
  ] as const)('of a %s platform concerns tables 2, 3 and %d of it, and leaves other kinds out', async (kind, own) => {
    const rows = await coverageRows(surveyed(kind, everything), { compute: computing({}) }, []);
    for (const { table, state, cells } of rows) {
      const expected =
        table === 1 || table === 7 ? 'not-this-party' : [2, 3, own].includes(table) ? 'obtained' : 'not-this-kind';
      expect([table, state]).toEqual([table, expected]);
      expect(cells.map(({ way }) => way)).toEqual(
        { 'not-this-kind': [], 'not-this-party': ['source'], obtained: ['beacon', 'interface', 'exchange', 'source'] }[
          expected
        ],
      );
    }
  });

  it('asks for the value of what came, of all that is kept of this candidate, and for nothing else', async () => {
    const asked: Parameters<Compute>[0][] = [];
    const compute: Compute = async (query) => {
      asked.push(query);
      return [];
    };
    const wide = { platformId: 'p1', from: '1970-01-02T00:00:00Z', to: '2100-01-01T00:00:00Z' };
    const tables = () => asked.map(({ ids = [] }) => [...new Set(ids.map((id) => id.slice(0, 2)))]);

    await rowsOf(nothing, compute);
    expect(asked).toEqual([]);

    await rowsOf(everything, compute);
    expect(asked.map((query) => ({ ...query, ids: undefined }))).toEqual([
      { ...wide, channel: 'interface' },
      { ...wide, channel: 'exchange' },
    ]);
    expect(tables()).toEqual([
      ['t2', 't3', 't4'],
      ['t2', 't4'],
    ]);
  });
});

describe('a row of another party', () => {
  it('shows what its source said, and is open where it said nothing', async () => {
    const rows = await rowsOf(everything, computing({}), [
      valueOf('t1-1-cpu-utilization', 41),
      valueOf('t7-1-attacks', 0),
      valueOf('t1-2-memory-utilization', null),
    ]);
    const cell = (state: string, value: number | null) => [
      { way: 'source', allowed: true, state, value, evidence: [] },
    ];
    expect(rows.get('t1-1-cpu-utilization')?.cells).toEqual(cell('obtained', 41));
    expect(rows.get('t7-1-attacks')?.cells).toEqual(cell('obtained', 0));
    expect(rows.get('t1-2-memory-utilization')?.cells).toEqual(cell('not-exercised', null));
    expect(rows.get('t1-3-disk-utilization')?.cells).toEqual(cell('not-exercised', null));
  });
});

describe('a value', () => {
  const values = (rows: Awaited<ReturnType<typeof rowsOf>>, id: string) =>
    rows.get(id)?.cells.map(({ way, value }) => [way, value]);
  const compute = computing({
    interface: { 't4-1-resources': 5, 't3-4-page-views': 12, 't4-13-likes': 2 },
    exchange: { 't4-1-resources': 7, 't4-13-likes': 4 },
  });

  it('is that of the indicator over what came that way', async () => {
    const rows = await rowsOf(everything, compute);
    expect(values(rows, 't4-1-resources')).toEqual([
      ['beacon', null],
      ['interface', 5],
      ['exchange', 7],
      ['source', null],
    ]);
    expect(values(rows, 't3-4-page-views')?.[0]).toEqual(['beacon', 12]);
  });

  it('of interactions that pages report is how many were reported: the indicator reads records', async () => {
    expect(values(await rowsOf(everything, compute), 't4-13-likes')).toEqual([
      ['beacon', 3],
      ['interface', 2],
      ['exchange', 4],
      ['source', null],
    ]);
  });

  it('is none where nothing was obtained, whatever is computed of it', async () => {
    const { cells = [], state } = (await rowsOf(nothing, compute)).get('t4-1-resources') ?? {};
    expect(state).toBe('not-exercised');
    expect(cells.map(({ value }) => value)).toEqual([null, null, null, null]);
  });
});

it('a row is what its best way brought', async () => {
  const exchangeOnly: LandedCounts = {
    ...nothing,
    landed: () => true,
    showing: (_, channel) => (channel === 'exchange' ? 1 : 0),
  };
  const rows = await rowsOf(exchangeOnly);
  expect(rows.get('t4-1-resources')?.state).toBe('obtained');
  expect(rows.get('t4-1-resources')?.cells.map(({ allowed, state }) => [allowed, state])).toEqual([
    [false, 'not-offered'],
    [true, 'not-offered'],
    [true, 'obtained'],
    [false, 'not-offered'],
  ]);
  expect(rows.get('t3-4-page-views')?.state).toBe('not-exercised');
});
