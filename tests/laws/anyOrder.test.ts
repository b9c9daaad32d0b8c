import { beforeAll, describe, expect, it } from 'vitest';
import { enginesToTest } from '../../fixtures/databases/servers/enginesToTest.ts';
import { mulberry32 } from '../../fixtures/random/mulberry32.ts';
import { checks } from '../../suites/checks.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import type { Examination } from '../examine.ts';
import { examine } from '../examine.ts';

// Law 6: the same candidate earns the same verdict in any order of checks, on either database, in either browser. A few checks by
// default; all of them, in more orders, on both databases and in both browsers with HEYAN_FAULTS=all (`npm run test:faults`).
const whole = process.env['HEYAN_FAULTS'] === 'all';
const timeout = 300_000;

/** Faults of several channels, so that there is more than one word to agree on. */
const faults = ['exchange-without-comments', 'interface-keys-repeated', 'exchange-time-not-indexed'];

const shuffled = <T>(items: readonly T[], seed: number): readonly T[] => {
  const random = mulberry32(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
};

/** Those that change nothing on the candidate and visit no page are quick. */
const some = checks.filter(
  ({ channel, needs, last }) =>
    ['interface', 'exchange'].includes(channel) &&
    !needs.includes('pages') &&
    !needs.includes('control') &&
    last !== true,
);

const engines = (await enginesToTest()).filter(({ missing }) => missing === undefined).map(({ type }) => type);

const verdictsOf = async (
  order: readonly Check[],
  concurrency: number,
  rest: Pick<Examination, 'browser' | 'frontDatabase'> = {},
) => {
  const lines = await examine({
    kind: 'resource',
    faults,
    frontDatabase: engines[0] ?? 'none',
    checks: order,
    concurrency,
    ...rest,
  });
  const byId = <T extends { readonly id: string }>(items: readonly T[]) =>
    items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return {
    checks: byId(lines.filter((line) => line.type === 'check')).map(({ id, verdict, reason, findings }) => ({
      id,
      verdict,
      reason,
      codes: [...new Set(findings.map(({ code }) => code))].toSorted(),
    })),
    requirements: byId(lines.filter((line) => line.type === 'requirement')).map(
      ({ id, verdict, standing, reason }) => ({
        id,
        verdict,
        standing,
        reason,
      }),
    ),
  };
};

describe('the verdict', () => {
  const order = whole ? checks : some;
  let expected: Awaited<ReturnType<typeof verdictsOf>>;
  beforeAll(async () => {
    expected = await verdictsOf(order, 4);
  }, timeout);
  it('is of several kinds, so that an order could change it', () => {
    expect(new Set(expected.checks.map(({ verdict }) => verdict)).size).toBeGreaterThan(1);
  });

  it.each(whole ? [1, 2, 3] : [1])(
    'is the same in another order, one after the other (%i)',
    async (seed) => {
      expect(await verdictsOf(shuffled(order, seed), 1)).toEqual(expected);
    },
    timeout,
  );

  it.runIf(whole && engines.length === 2)(
    'is the same on the other database',
    async () => {
      expect(await verdictsOf(order, 4, { frontDatabase: engines[1] ?? 'none' })).toEqual(expected);
    },
    timeout,
  );

  it.runIf(whole)(
    'is the same in the other browser',
    async () => {
      expect(await verdictsOf(order, 4, { browser: 'chromium' })).toEqual(expected);
    },
    timeout,
  );
});
