import { describe, expect, it } from 'vitest';
import { noDeclaration } from '../../spec/ics/declaration.ts';
import type { EntityName } from '../../spec/entities/entityName.ts';
import type { Target } from '../target/target.ts';
import { coverageCell } from './coverageCell.ts';
import type { Surveyed } from './coverageCell.ts';

const target: Target = {
  url: 'http://127.0.0.1:1',
  platformId: 'p1',
  name: 'p1',
  kind: 'service',
  pages: { home: 'http://127.0.0.1:1/', others: [] },
  logHost: 'log.invalid',
  declaration: noDeclaration,
  interfaces: {
    urls: { 'service-case': 'http://127.0.0.1:1/cases' },
    credentials: { appKey: 'a', encryptionKey: 'e', signatureKey: 's' },
  },
};

interface Seen {
  readonly landed?: readonly EntityName[];
  readonly all?: number;
  readonly showing?: number;
  readonly events?: number;
}

const surveyed = (seen: Seen, change: Partial<Surveyed> = {}): Surveyed => ({
  target,
  capabilities: new Set(['pages', 'interfaces', 'front-database']),
  results: [],
  counts: {
    landed: (entity) => seen.landed?.includes(entity) ?? false,
    all: () => seen.all ?? 0,
    showing: () => seen.showing ?? 0,
    events: () => seen.events ?? 0,
  },
  tables: new Set(['service-case']),
  ...change,
});

const accepted = 't5-2-accepted-cases';
const completed = 't5-3-completed-cases';

describe('records', () => {
  it.each([
    ['a record that shows it', completed, { landed: ['service-case'], all: 9, showing: 1 }, 'obtained', undefined],
    ['no interface of the entity', 't5-1-service-items', {}, 'not-offered', undefined],
    ['nothing collected', accepted, {}, 'not-exercised', 'not-collected'],
    ['an empty list', accepted, { landed: ['service-case'] }, 'not-exercised', 'no-data'],
    ['no record with what every record has', accepted, { landed: ['service-case'], all: 9 }, 'not-offered', undefined],
    ['no record with what some have', completed, { landed: ['service-case'], all: 9 }, 'not-exercised', 'no-data'],
  ] as const)('%s', (_, indicator, seen, state, reason) => {
    for (const way of ['interface', 'exchange'] as const) {
      const end = coverageCell(indicator, way, surveyed(seen));
      expect([way, end.allowed, end.state, end.reason]).toEqual([way, true, state, reason]);
    }
  });

  it.each([
    ['not chosen', { target: { ...target, methods: ['beacon'] } }, 'method-not-chosen'],
    ['not handed over', { capabilities: new Set(['pages']) }, 'capability-missing'],
  ] as const)('by a way that was %s', (_, change, reason) => {
    for (const way of ['interface', 'exchange'] as const)
      expect(coverageCell(accepted, way, surveyed({}, change as Partial<Surveyed>))).toMatchObject({
        state: 'not-exercised',
        reason,
      });
  });

  const withoutInterfaces = (): Target => {
    const { interfaces: _, ...rest } = target;
    return rest;
  };
  const states = (seen: Seen, change: Partial<Surveyed>, indicator = accepted) =>
    (['interface', 'exchange'] as const).map((way) => coverageCell(indicator, way, surveyed(seen, change)).state);

  it('by exchange need no interface, and by interface no table', () => {
    expect(states({}, { target: withoutInterfaces() })).toEqual(['not-offered', 'not-exercised']);
    expect(states({}, { tables: new Set() })).toEqual(['not-exercised', 'not-offered']);
  });

  it('of tables that nobody could look at are open', () => {
    const { tables: _, ...unseen } = surveyed({});
    expect(coverageCell(accepted, 'exchange', unseen)).toMatchObject({
      state: 'not-exercised',
      reason: 'not-collected',
    });
  });

  it('that come in spite of all are obtained: nothing is asked of how', () => {
    expect(states({ showing: 1 }, { target: withoutInterfaces(), tables: new Set() })).toEqual([
      'obtained',
      'obtained',
    ]);
  });

  it.each([
    ['both', { 'data-item': 1, 'data-item-call': 1 }, ['data-item', 'data-item-call'], 'obtained'],
    ['the first', { 'data-item': 1 }, ['data-item', 'data-item-call'], 'not-exercised'],
    ['the second', { 'data-item-call': 1 }, ['data-item', 'data-item-call'], 'not-exercised'],
    ['the first, and the second is not there', { 'data-item': 1 }, ['data-item'], 'not-offered'],
    ['none, and the second is not there', {}, ['data-item'], 'not-offered'],
  ] as const)(
    'of two entities, where a row needs both: %s',
    (_, showing: Readonly<Record<string, number>>, tables, state) => {
      const counts = {
        ...surveyed({}).counts,
        landed: () => true,
        showing: (one: { entity: string }) => showing[one.entity] ?? 0,
      };
      const end = coverageCell(
        't6-5-external-call-rate',
        'exchange',
        surveyed({}, { counts, tables: new Set(tables) }),
      );
      expect(end.state).toBe(state);
    },
  );

  it.each([
    [
      'interface',
      { target: { ...target, methods: ['beacon'] } },
      '声明未选用这一采集方式',
      'did not choose this method',
    ],
    ['interface', { capabilities: new Set() }, '没有提供这一途径', 'did not hand over this way'],
    ['interface', { target: withoutInterfaces() }, '没有 service-case 接口', 'no interface for service-case'],
    [
      'exchange',
      { tables: new Set() },
      '前置数据库中没有 service-case 表',
      'The front database has no table of service-case',
    ],
    ['interface', {}, 'service-case 未能采集', 'service-case could not be collected'],
  ] as const)('by %s that did not come say why, in both languages (%#)', (way, change, zh, en) => {
    expect(coverageCell(accepted, way, surveyed({}, change as Partial<Surveyed>))).toMatchObject({
      detail: { 'zh-CN': expect.stringContaining(zh), en: expect.stringContaining(en) },
      evidence: [],
    });
  });

  it('that show nothing say what they lack', () => {
    const landed = ['service-case'] as const;
    expect(coverageCell(accepted, 'interface', surveyed({ landed, all: 9 }))).toEqual({
      allowed: true,
      state: 'not-offered',
      detail: {
        'zh-CN': 'service-case 的全部记录都没有 acceptedTime。',
        en: 'None of the records of service-case has acceptedTime.',
      },
      evidence: [],
    });
    expect(coverageCell(accepted, 'interface', surveyed({ landed })).detail).toEqual({
      'zh-CN': 'service-case 中没有能看出 acceptedTime 的记录。',
      en: 'No record of service-case shows acceptedTime.',
    });
    expect(coverageCell(accepted, 'interface', surveyed({ showing: 1 }))).toEqual({
      allowed: true,
      state: 'obtained',
      evidence: [],
    });
  });
});

describe('events', () => {
  const tried = (verdict: 'passed' | 'failed' | 'inconclusive') => ({
    results: [{ id: 'beacon.clicks-counted', verdict }],
  });
  it.each([
    ['that came', { events: 3 }, tried('passed'), 'obtained'],
    ['that did not come when it was tried', {}, tried('failed'), 'not-offered'],
    ['that could not be tried', {}, tried('inconclusive'), 'not-exercised'],
    ['that nobody tried', {}, {}, 'not-exercised'],
  ] as const)('%s', (_, seen, change, state) => {
    expect(coverageCell('t3-6-clicks', 'beacon', surveyed(seen, change)).state).toBe(state);
  });

  it('need their records beside them, by either channel', () => {
    const views = 't4-10-average-views';
    expect(coverageCell(views, 'beacon', surveyed({ events: 3, landed: ['resource'], all: 2, showing: 2 })).state).toBe(
      'obtained',
    );
    expect(coverageCell(views, 'beacon', surveyed({ events: 3 })).state).toBe('not-offered');
  });

  it.each([
    ['obtained by interface', { interface: 1 }, ['resource'], 'obtained'],
    ['obtained by exchange, not offered by interface', { exchange: 1 }, ['resource'], 'obtained'],
    ['not offered by interface, not collected by exchange', {}, ['resource'], 'not-exercised'],
    ['offered by neither', {}, [], 'not-offered'],
  ] as const)(
    'what belongs to them is %s',
    (_, showing: Readonly<Partial<Record<'interface' | 'exchange', number>>>, tables, state) => {
      const { counts } = surveyed({ events: 3 });
      const change = {
        counts: { ...counts, showing: (_: unknown, channel: 'interface' | 'exchange') => showing[channel] ?? 0 },
      };
      const seen = surveyed({}, { ...change, tables: new Set(tables) });
      expect(coverageCell('t4-10-average-views', 'beacon', seen).state).toBe(state);
    },
  );

  it('name the checks by which they were tried, and no others', () => {
    const results = [
      { id: 'beacon.clicks-counted', verdict: 'passed' as const },
      { id: 'beacon.views-equal-visits', verdict: 'failed' as const },
    ];
    const end = (events: number) => coverageCell('t3-6-clicks', 'beacon', surveyed({ events }, { results }));
    expect(end(3)).toEqual({ allowed: true, state: 'obtained', evidence: ['beacon.clicks-counted'] });
    expect(end(0)).toMatchObject({ state: 'not-exercised', evidence: ['beacon.clicks-counted'] });
    const liked = { results: [{ id: 'beacon.interactions-reported', verdict: 'failed' as const }] };
    expect(coverageCell('t4-13-likes', 'beacon', surveyed({}, liked))).toEqual({
      allowed: true,
      state: 'not-offered',
      detail: {
        'zh-CN': '已在页面上操作，未收到相应事件。',
        en: 'It was tried on the pages, and no such event came.',
      },
      evidence: ['beacon.interactions-reported'],
    });
  });

  it.each(['failed', 'warning', 'waived'] as const)('a check that is %s has tried', (verdict) => {
    const results = [{ id: 'beacon.clicks-counted', verdict }];
    expect(coverageCell('t3-6-clicks', 'beacon', surveyed({}, { results })).state).toBe('not-offered');
  });

  it('that nobody could make say why: what the check said, else that nobody tried', () => {
    const silent = { 'zh-CN': '没有指明播放器。', en: 'No player was named.' };
    const results = [
      { id: 'beacon.visitors-told-apart', verdict: 'inconclusive' as const, detail: { 'zh-CN': '别的', en: 'other' } },
      { id: 'beacon.viewing-time-reported', verdict: 'inconclusive' as const, detail: silent },
    ];
    expect(coverageCell('t4-8-viewing-time', 'beacon', surveyed({}, { results }))).toMatchObject({
      reason: 'not-tried',
      detail: silent,
    });
    const mute = { results: [{ id: 'beacon.viewing-time-reported', verdict: 'inconclusive' as const }] };
    for (const change of [mute, {}])
      expect(coverageCell('t4-8-viewing-time', 'beacon', surveyed({}, change))).toMatchObject({
        reason: 'not-tried',
        detail: { 'zh-CN': '没有在页面上操作。', en: 'It was not tried on the pages.' },
      });
  });
});

it('allows only the ways that can tell a row', () => {
  expect(coverageCell('t3-4-page-views', 'interface', surveyed({})).allowed).toBe(false);
  expect(coverageCell(accepted, 'beacon', surveyed({})).allowed).toBe(false);
  expect(coverageCell(accepted, 'source', surveyed({})).allowed).toBe(false);
  for (const way of ['beacon', 'interface', 'exchange', 'source'] as const)
    expect(coverageCell('t1-1-cpu-utilization', way, surveyed({ showing: 1, events: 1 }))).toEqual({
      allowed: false,
      state: 'not-offered',
      evidence: [],
    });
});
