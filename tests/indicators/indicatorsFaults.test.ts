import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../fixtures/databases/servers/startEmbeddedPostgres.ts';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import { indicatorsFaults } from '../../mocks/access-platform/faults/indicators.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { indicatorChecks } from '../../suites/indicators/indicatorChecks.ts';
import { caughtAmong } from '../caughtAmong.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startEmbeddedPostgres();
});
afterAll(() => server?.close());

const patient = 120_000;
const noticed = async (kind: PlatformKind, faults: readonly string[]): Promise<readonly string[]> =>
  checkResults(await examine({ kind, faults, frontDatabase: server.superuserUrl, checks: indicatorChecks }))
    .flatMap(({ id, verdict }) => (verdict === 'passed' || verdict === 'not-applicable' ? [] : [`${id} ${verdict}`]))
    .toSorted();

/** Faults of one kind that different checks catch share a platform: the union of what must notice them does. */
const together = (kind: PlatformKind): readonly (readonly string[])[] => {
  const rounds: (typeof indicatorsFaults)[number][][] = [];
  for (const fault of indicatorsFaults.filter(({ platforms }) => platforms.includes(kind))) {
    // What every kind can do is tried on the first only.
    if (fault.platforms[0] !== kind) continue;
    const caught = caughtAmong(fault, indicatorChecks);
    const round = rounds.find((one) =>
      one.every((other) => caughtAmong(other, indicatorChecks).every((id) => !caught.includes(id))),
    );
    if (round === undefined) rounds.push([fault]);
    else round.push(fault);
  }
  // In CI, and in long runs, all of them; else those that share the most.
  const tried = process.env['HEYAN_FAULTS'] === undefined ? rounds.slice(0, 1) : rounds;
  return tried.map((round) => round.map(({ id }) => id));
};

describe.concurrent('the checks of the indicators', () => {
  it.each(platformKinds)(
    'pass on a correct %s platform',
    async (kind) => {
      expect(await noticed(kind, [])).toEqual([]);
    },
    patient,
  );

  it.each(platformKinds.flatMap((kind) => together(kind).map((ids) => [ids.join(', '), kind, ids] as const)))(
    'with %s notice just that',
    async (_, kind, ids) => {
      const caught = indicatorsFaults
        .filter(({ id }) => ids.includes(id))
        .flatMap((fault) => caughtAmong(fault, indicatorChecks));
      expect(await noticed(kind, ids)).toEqual([...new Set(caught)].map((id) => `${id} failed`).toSorted());
    },
    patient,
  );
});
