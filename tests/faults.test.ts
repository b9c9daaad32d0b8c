import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../fixtures/databases/servers/startEmbeddedPostgres.ts';
import type { DatabaseServer } from '../fixtures/databases/servers/databaseServer.ts';
import { faults } from '../mocks/access-platform/faults/faults.ts';
import { platformKinds } from '../spec/platformKind.ts';
import type { PlatformKind } from '../spec/platformKind.ts';
import { checks } from '../suites/checks.ts';
import { examine } from './examine.ts';

// Every channel tries all its faults on its own checks (tests/<channel>). Here all checks of all channels look, which is
// slow: one fault of each channel by default, every fault with HEYAN_FAULTS=all (`npm run test:faults`).
const tried =
  process.env['HEYAN_FAULTS'] === 'all'
    ? faults
    : faults.filter((fault, at) => faults.findIndex(({ channel }) => channel === fault.channel) === at);

/** A run takes some seconds; a loaded machine ten times that. */
const wholeRunMs = 120_000;

let server: DatabaseServer;

beforeAll(async () => {
  server = await startEmbeddedPostgres();
});
afterAll(() => server?.close());

const verdicts = async (kind: PlatformKind, faultIds: readonly string[]) => {
  const lines = await examine({ kind, faults: faultIds, frontDatabase: server.superuserUrl, gate: 'full' });
  const of = (type: 'check' | 'requirement', verdict: string): string[] =>
    lines.flatMap((line) => (line.type === type && line.verdict === verdict ? [line.id] : [])).sort();
  const footer = lines.find((line) => line.type === 'footer');
  const open = lines.flatMap((line) =>
    line.type === 'indicator' &&
    (line.status === 'computed' ? line.closedLoop?.agreed !== true : line.reason !== 'not-this-kind')
      ? [line.id]
      : [],
  );
  return {
    open,
    run: footer?.type === 'footer' ? footer.verdict : 'none',
    failed: of('requirement', 'failed'),
    noticed: [...of('check', 'failed'), ...of('check', 'warning')].sort(),
    broken: of('check', 'error'),
  };
};

describe('a correct platform', () => {
  // Strict, so that a warning on the reference platform would show as well.
  it.each(platformKinds)(
    'of kind %s is conformant',
    async (kind) => {
      expect(await verdicts(kind, [])).toEqual({ open: [], run: 'conformant', failed: [], noticed: [], broken: [] });
    },
    wholeRunMs,
  );
});

describe('a platform with one fault', () => {
  it.each(tried.map((fault) => [fault.id, fault] as const))(
    '%s is noticed by its check and by no other',
    async (id, fault) => {
      const found = await verdicts(fault.platforms[0] ?? 'resource', [id]);
      const echoes = checks.filter((check) => fault.echoes?.includes(check.id) === true);
      const echoed = echoes
        .flatMap(({ verifies }) => verifies)
        .filter((requirement) => !fault.violates.includes(requirement));
      // What only follows may show or not: it depends on what was collected before.
      expect({
        ...found,
        failed: found.failed.filter((requirement) => !echoed.includes(requirement)),
        noticed: found.noticed.filter((check) => !echoes.some((echo) => echo.id === check)),
      }).toEqual({
        open: expect.any(Array) as unknown,
        run: 'nonconformant',
        failed: [...fault.violates].sort(),
        noticed: [...fault.caughtBy].sort(),
        broken: [],
      });
    },
    wholeRunMs,
  );
});
