import { describe, expect, it } from 'vitest';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { rowEvidence } from '../../spec/coverage/rowEvidence.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { countLanded } from '../../mocks/monitoring-platform/runs/landed/countLanded.ts';
import { landedCounts } from './landedCounts.ts';

const { codes } = referenceProfile().values.beacon;

interface Held {
  readonly landings?: readonly { readonly entity: string; readonly channel: string }[];
  /** Records of one platform by table and channel: how many in all, and how many fulfil a condition. */
  readonly records?: Readonly<
    Record<
      string,
      readonly { channel: string; n: number | string; where?: Readonly<Record<string, number | string>> }[]
    >
  >;
  /** Events by condition, codes written in. */
  readonly events?: Readonly<Record<string, number | string>>;
}

/** Answers the three kinds of statement as a warehouse does that holds so much of platform p1 and nothing of others. */
const warehouseOf = ({ landings = [], records = {}, events }: Held): Pick<Warehouse, 'query'> => {
  const answer = (sql: string, parameters: Readonly<Record<string, unknown>>): readonly unknown[] => {
    if (parameters['platform_id'] !== 'p1') return [];
    const table = /FROM (\w+)/.exec(sql)?.[1] ?? '';
    if (table === 'landing') return landings;
    const counts = [...sql.matchAll(/countIf\((.*?)\) AS (\w+)/g)].map(([, where = '', name = '']) => ({
      where,
      name,
    }));
    if (table !== 'beacon_event')
      return (records[table] ?? []).map(({ channel, n, where = {} }) => ({
        channel,
        n,
        ...Object.fromEntries(counts.map((one) => [one.name, where[one.where] ?? 0])),
      }));
    if (events === undefined) return [];
    const bound = (where: string): string =>
      where.replace(/\{(\w+):String\}/, (_, name: string) => {
        if (typeof parameters[name] !== 'string') throw new Error(`Substitution ${name} is not set`);
        return `'${parameters[name]}'`;
      });
    return [Object.fromEntries(counts.map(({ where, name }) => [name, events[bound(where)] ?? 0]))];
  };
  return { query: async <Row>(sql: string, parameters = {}) => answer(sql, parameters) as readonly Row[] };
};

const counted = async (...given: Parameters<typeof countLanded>) => landedCounts(await countLanded(...given));

const channels = ['interface', 'exchange'] as const;
const evidenceOf = (indicator: string) => {
  const [first] = rowEvidence[indicator]?.records ?? [];
  if (first === undefined) throw new Error(`${indicator} has no records`);
  return first;
};

describe('where nothing landed', () => {
  it.each([
    ['an empty warehouse', {}],
    ['a warehouse that has no events at all', { events: {} }],
  ])('%s counts nothing', async (_, held) => {
    const counts = await counted(warehouseOf(held), 'p1', codes);
    for (const channel of channels) {
      expect(counts.landed('resource', channel)).toBe(false);
      expect(counts.all('resource', channel)).toBe(0);
      expect(counts.showing(evidenceOf('t4-1-resources'), channel)).toBe(0);
    }
    expect(counts.events('t3-4-page-views')).toBe(0);
    expect(counts.events('t4-1-resources')).toBe(0);
  });
});

describe('records', () => {
  const held: Held = {
    landings: [
      { entity: 'site_column', channel: 'interface' },
      { entity: 'resource', channel: 'exchange' },
    ],
    records: {
      // ClickHouse writes 64-bit counts as text.
      landed_site_column: [
        {
          channel: 'interface',
          n: '4',
          where: { "column_id != ''": '4', 'level >= 1': '3', "parent_column_id != ''": '2' },
        },
        { channel: 'exchange', n: '7', where: { "column_id != ''": '1' } },
      ],
      landed_resource: [{ channel: 'exchange', n: 5, where: { 'duration_seconds > 0': 2, "type != ''": 1 } }],
      landed_data_item_call: [{ channel: 'interface', n: 9, where: { "data_item_id != ''": 8 } }],
    },
  };
  const read = () => counted(warehouseOf(held), 'p1', codes);

  it('are landed by the channel that brought them, whichever way the entity is written', async () => {
    const { landed } = await read();
    const seen = (['site-column', 'resource', 'user'] as const).map((entity) =>
      channels.map((one) => landed(entity, one)),
    );
    expect(seen).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
    const written = { landings: [{ entity: 'site-column', channel: 'exchange' }] };
    const { landed: asIs } = await counted(warehouseOf(written), 'p1', codes);
    expect(channels.map((one) => asIs('site-column', one))).toEqual([false, true]);
  });

  it('are counted by channel, in all and by what they show', async () => {
    const { all, showing } = await read();
    expect(channels.map((channel) => all('site-column', channel))).toEqual([4, 7]);
    expect(channels.map((channel) => all('resource', channel))).toEqual([0, 5]);
    const shown = (indicator: string) => channels.map((channel) => showing(evidenceOf(indicator), channel));
    expect(shown('t2-1-column-id')).toEqual([4, 1]);
    expect(shown('t2-2-column-level')).toEqual([3, 0]);
    expect(shown('t2-4-parent-column-id')).toEqual([2, 0]);
    expect(shown('t4-2-resources-by-type')).toEqual([0, 1]);
    expect(shown('t4-3-resources-by-source')).toEqual([0, 0]);
  });

  it('count too that a row needs beside its events, or as its second', async () => {
    const { showing } = await read();
    const [beside] = rowEvidence['t4-9-completion']?.besideEvents ?? [];
    const second = rowEvidence['t6-5-external-call-rate']?.records?.[1];
    if (beside === undefined || second === undefined) throw new Error('the specification has them');
    expect(showing(beside, 'exchange')).toBe(2);
    expect(showing(second, 'interface')).toBe(8);
  });

  it('of another platform count nothing', async () => {
    const counts = await counted(warehouseOf(held), 'p2', codes);
    expect([counts.all('site-column', 'interface'), counts.landed('site-column', 'interface')]).toEqual([0, false]);
  });
});

describe('events', () => {
  const of = (...actions: readonly (keyof typeof codes)[]): Readonly<Record<string, number>> =>
    Object.fromEntries(actions.map((one, at) => [`kind = 'interaction' AND event_code = '${codes[one]}'`, at + 1]));

  it('are counted by the row that they show, each interaction by the code that the profile gives it', async () => {
    const held = {
      events: {
        "kind = 'page-view'": '12',
        "kind = 'click'": 3,
        ...of('rating', 'like', 'forward', 'favourite'),
        [`kind = 'interaction' AND event_code = '${codes.rating}' AND score IS NOT NULL`]: 7,
      },
    };
    const { events } = await counted(warehouseOf(held), 'p1', codes);
    const seen = ['t3-4-page-views', 't3-6-clicks', 't3-7-click-trace'].map(events);
    expect(seen).toEqual([12, 3, 0]);
    const interactions = ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'];
    expect(interactions.map(events)).toEqual([1, 7, 2, 3, 4]);
    expect(events('t4-1-resources')).toBe(0);
  });

  it('with a code that would end the statement are bound, not written into it', async () => {
    const hostile = { ...codes, like: "x' OR 1 = 1 --" };
    const held = { events: { [`kind = 'interaction' AND event_code = '${hostile.like}'`]: 5 } };
    const { events } = await counted(warehouseOf(held), 'p1', hostile);
    expect([events('t4-13-likes'), events('t4-14-forwards')]).toEqual([5, 0]);
  });
});
