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
});

it('allows only the ways that can tell a row', () => {
  expect(coverageCell('t3-4-page-views', 'interface', surveyed({})).allowed).toBe(false);
  expect(coverageCell(accepted, 'beacon', surveyed({})).allowed).toBe(false);
  expect(coverageCell(accepted, 'source', surveyed({})).allowed).toBe(false);
});
