import { describe, expect, it } from 'vitest';
import type { RunMonitoring } from '../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import type { QuantityValue } from '../../mocks/monitoring-platform/indicators/contract/quantityValue.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { CoverageRow } from '../engine/evidence/coverageRow.ts';
import { runChecks } from '../engine/running/runChecks.ts';
import { testContext } from '../engine/running/testContext.ts';
import type { CheckResult } from '../engine/evidence/runRecord.ts';
import { coverageChecks } from './coverageChecks.ts';
import { testCell, testRow } from './testMatrix.ts';

type Beside = RunMonitoring['indicators']['beside'];

const text = (words: string) => ({ 'zh-CN': words, en: words });
const now = Date.UTC(2026, 10, 23, 8);
const duration = (value: number | null): QuantityValue => {
  const base = { id: 'average-visit-duration', clause: '6.4', name: text('d'), unit: text('s'), from: '', to: '' };
  return value === null
    ? { ...base, status: 'absent', value, reason: 'no-value', detail: text('no visit'), breakdown: [] }
    : { ...base, status: 'computed', value, breakdown: [] };
};

interface Change {
  readonly kind?: PlatformKind;
  readonly beside?: Beside;
}

/** Every check of the coverage over a matrix that is there only when all else has ended. */
const examine = async (
  collected: readonly CoverageRow[],
  { kind = 'resource', beside = async () => [duration(12)] }: Change = {},
): Promise<ReadonlyMap<string, CheckResult>> => {
  const matrix: CoverageRow[] = [];
  const { target, ...context } = testContext({
    clock: { ...testContext().clock, now: () => now },
    monitoring: { indicators: { beside } } as unknown as RunMonitoring,
    coverage: () => matrix,
  });
  const results = new Map<string, CheckResult>();
  for await (const result of runChecks({
    checks: coverageChecks,
    requirements,
    context: { ...context, target: { ...target, kind } },
    waivers: [],
    today: '2026-11-23',
    collect: async () => void matrix.push(...collected),
  }))
    results.set(result.id, result);
  return results;
};

const matrixOf = (kind: PlatformKind, way: 'beacon' | 'interface', without: readonly string[] = []) =>
  indicators.map(({ id, table, platforms }) => {
    if (!platforms.includes(kind)) return testRow(id, [], 'not-this-kind');
    if (table === 1 || table === 7) return testRow(id, [testCell('source', 'not-exercised')], 'not-this-party');
    const state = without.includes(id) ? 'not-offered' : 'obtained';
    return testRow(id, [testCell(table === 3 ? 'beacon' : way, state)]);
  });
const verdictOf = (results: ReadonlyMap<string, CheckResult>, id: string) => results.get(`content.${id}`)?.verdict;

describe('a platform of which every row came', () => {
  it.each(['resource', 'service', 'management'] as const)('passes all that concerns a %s platform', async (kind) => {
    const results = await examine(matrixOf(kind, 'interface'), { kind });
    const others = [...results.values()].filter(({ verdict }) => verdict !== 'passed');
    expect(others.map(({ verdict, reason }) => [verdict, reason])).toEqual(
      others.map(() => ['not-applicable', 'not-this-kind']),
    );
    expect(verdictOf(results, `${kind === 'resource' || kind === 'service' ? `${kind}s` : kind}-obtained`)).toBe(
      'passed',
    );
  });
});

it('one check for each requirement of the access platform that rows stand for, none for another party', async () => {
  const asked = requirements.filter(({ coverage }) => coverage !== undefined);
  const verified = coverageChecks.flatMap(({ verifies }) => verifies);
  const expected = asked.filter(({ party }) => party === 'access-platform').map(({ id }) => id);
  expect(verified).toEqual([...expected, 'chooses-collection-methods']);
  expect(asked.length).toBeGreaterThan(expected.length);
  for (const { id, verifies, channel, comparedWith, title, needs } of coverageChecks.slice(0, -1)) {
    const requirement = requirements.find((one) => one.id === verifies[0]);
    expect({ id, title }).toEqual({ id: `content.${requirement?.id}`, title: requirement?.statement });
    expect({ channel, comparedWith, needs }).toEqual({ channel: 'content', comparedWith: 'text', needs: [] });
  }
});

it('a row that did not come breaks what asks for every row, not what asks for one of a group', async () => {
  const results = await examine(matrixOf('resource', 'interface', ['t4-13-likes']));
  expect(verdictOf(results, 'resources-table-4')).toBe('failed');
  expect(verdictOf(results, 'resources-obtained')).toBe('passed');
  expect(verdictOf(results, 'visits-table-3')).toBe('passed');
});

it('what 6.7 asks by interface is not met by pages', async () => {
  const results = await examine(matrixOf('management', 'beacon'), { kind: 'management' });
  expect(verdictOf(results, 'management-by-interface')).not.toBe('passed');
  expect(verdictOf(results, 'management-obtained')).toBe('passed');
});

describe('the browsing time, for which no table has a row', () => {
  const id = 'visit-duration-obtained';
  const none = { beside: async () => [duration(null)] };

  it('is obtained when it could be computed', async () => {
    expect(verdictOf(await examine([]), id)).toBe('passed');
  });

  it.each([
    ['that came', 'obtained', 'passed'],
    ['that did not come', 'not-offered', 'failed'],
    ['that nobody could make', 'not-exercised', 'inconclusive'],
  ] as const)('otherwise follows from the views %s', async (_, state, verdict) => {
    const views = [
      testRow('t3-1-unique-visitors', [testCell('beacon', 'not-exercised')]),
      testRow('t3-4-page-views', [testCell('beacon', state)]),
    ];
    expect(verdictOf(await examine(views, none), id)).toBe(verdict);
  });

  it('is open where there is no row of views, and where nothing was said of it', async () => {
    expect(verdictOf(await examine([], none), id)).toBe('inconclusive');
    const other = { ...duration(3), id: 'security-events' };
    expect(verdictOf(await examine([], { beside: async () => [other] }), id)).toBe('inconclusive');
  });

  it('is read over the last day and what comes within the hour, once', async () => {
    const asked: unknown[] = [];
    const beside: Beside = async (query) => {
      asked.push(query);
      return [];
    };
    await examine([], { beside });
    expect(asked).toEqual([{ platformId: 'p1', from: '2026-11-22T08:00:00.000Z', to: '2026-11-23T09:00:00.000Z' }]);
  });
});
