import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../fixtures/databases/servers/startEmbeddedPostgres.ts';
import type { DatabaseServer } from '../fixtures/databases/servers/databaseServer.ts';
import { faults } from '../mocks/access-platform/faults/faults.ts';
import { platformKinds } from '../spec/platformKind.ts';
import type { PlatformKind } from '../spec/platformKind.ts';
import { checks } from '../suites/checks.ts';
import { examine } from './examine.ts';
import { openExamination } from './killMatrix/examining/openExamination.ts';
import type { OpenExamination } from './killMatrix/examining/openExamination.ts';
import { faultProblems } from './killMatrix/faultProblems.ts';
import { killFault } from './killMatrix/killFault.ts';

// Every channel tries its faults on its own checks (tests/<channel>). Here all checks of all channels look, from outside, which
// is slow: one fault, in CI (`HEYAN_FAULTS=checks`) one of each channel. All of them: `npm run kill-matrix`.
const ofEachChannel = faults.filter((fault, at) => faults.findIndex(({ channel }) => channel === fault.channel) === at);
const tried = process.env['HEYAN_FAULTS'] === undefined ? ofEachChannel.slice(0, 1) : ofEachChannel;

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

describe.concurrent('a correct platform', () => {
  // Strict, so that a warning on the reference platform would show as well.
  it.each(platformKinds)(
    'of kind %s is conformant',
    async (kind) => {
      expect(await verdicts(kind, [])).toEqual({ open: [], run: 'conformant', failed: [], noticed: [], broken: [] });
    },
    3 * wholeRunMs,
  );
});

describe('a platform with one fault', () => {
  let examination: OpenExamination;
  beforeAll(async () => {
    examination = await openExamination(1);
  });
  afterAll(() => examination?.close());

  it.each(tried.map((fault) => [fault.id, fault] as const))(
    '%s is noticed by its checks and by no other, and breaks its level',
    async (_, fault) => {
      const found = await killFault(fault, examination, { on: '', code: '', profile: '' });
      expect(faultProblems(found, fault, checks)).toEqual([]);
    },
    2 * wholeRunMs,
  );
});
