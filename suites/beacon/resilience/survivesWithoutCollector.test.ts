import { expect, it } from 'vitest';
import type { Browser, VisitorOptions } from '../../browser/browser.ts';
import type { RunMonitoring } from '../../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { testContext } from '../../engine/running/testContext.ts';
import { survivesWithoutCollector } from './survivesWithoutCollector.ts';

/** Lengths that a page shows one after the other, the last for good. */
const outcomeOf = (lengthsOf: (collector: VisitorOptions['collector']) => readonly number[]) => {
  let now = 0;
  const visitor = async ({ collector }: VisitorOptions) => {
    const left = [...lengthsOf(collector)];
    const page = {
      settled: async () => undefined,
      unjudged: () => [],
      pageErrors: () => [],
      evaluate: async () => {
        now += 500;
        return left.length > 1 ? left.shift() : left[0];
      },
    };
    return { open: async () => page, close: async () => undefined };
  };
  const context = {
    ...testContext({
      browser: { name: 'chromium', visitor } as unknown as Browser,
      monitoring: { collector: { good: async () => [{}], bad: async () => [] } } as unknown as RunMonitoring,
      clock: { now: () => now },
    }),
    correlationId: 'c',
    signal: new AbortController().signal,
  };
  return survivesWithoutCollector.run(context as unknown as CheckContext);
};

it('a page that builds itself late is waited for', async () => {
  expect(await outcomeOf((collector) => (collector === 'up' ? [50] : [4, 4, 50]))).toEqual({ kind: 'passed' });
});

it('a page that never shows what it usually shows is broken', async () => {
  expect(await outcomeOf((collector) => (collector === 'down' ? [4] : [50]))).toMatchObject({
    kind: 'findings',
    findings: [{ code: 'beacon.page-broken', actual: { textLength: 4 } }],
  });
});

it('a page that shows a record less than before, and the same with the collector, is whole', async () => {
  let visits = 0;
  expect(await outcomeOf(() => [visits++ === 0 ? 185 : 125])).toEqual({ kind: 'passed' });
});

it('a page that shows a record that comes and goes is whole', async () => {
  const shown = [185, 125, 185];
  expect(await outcomeOf(() => [shown.shift() ?? 185])).toEqual({ kind: 'passed' });
});
