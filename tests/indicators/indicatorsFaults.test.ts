import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../fixtures/databases/startEmbeddedPostgres.ts';
import type { DatabaseServer } from '../../fixtures/databases/databaseServer.ts';
import { indicatorsFaults } from '../../mocks/access-platform/faults/indicators.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { examineIndicators } from './examineIndicators.ts';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startEmbeddedPostgres();
});
afterAll(() => server?.close());

const patient = 120_000;
const examine = async (kind: PlatformKind, faults: readonly string[], strict: boolean) => {
  const lines = await examineIndicators({ kind, faults, server: server.superuserUrl, strict });
  const footer = lines.find((line) => line.type === 'footer');
  return {
    run: footer?.type === 'footer' ? [footer.verdict, footer.reason] : [],
    noticed: lines.flatMap((line) => (line.type === 'check' && line.verdict !== 'passed' && line.verdict !== 'not-applicable' ? [`${line.id} ${line.verdict} ${line.reason ?? ''}`.trim()] : [])).sort(),
    // Without the visits of the beacon checks there may be no event.
    absent: lines.flatMap((line) => (line.type === 'indicator' && line.status === 'absent' && line.reason !== 'not-this-kind' && line.table !== 3 && !/^t4-(8|9|10)-/.test(line.id) ? [`${line.id} ${line.reason}`] : [])),
    quantities: lines.flatMap((line) => (line.type === 'quantity' ? [line.id] : [])),
  };
};

/** Faults of one kind that different checks catch share a platform: the union of what must notice them does. */
const together = (kind: PlatformKind): readonly (readonly string[])[] => {
  const rounds: (typeof indicatorsFaults)[number][][] = [];
  for (const fault of indicatorsFaults.filter(({ platforms }) => platforms.includes(kind))) {
    // What every kind can do is tried on the first only.
    if (fault.platforms[0] !== kind) continue;
    const round = rounds.find((one) => one.every((other) => other.caughtBy.every((id) => !fault.caughtBy.includes(id))));
    if (round === undefined) rounds.push([fault]);
    else round.push(fault);
  }
  return rounds.map((round) => round.map(({ id }) => id));
};

describe('the checks of the indicators', () => {
  it.each(platformKinds)('find nothing on a correct %s platform, which has every indicator of its kind', async (kind) => {
    expect(await examine(kind, [], true)).toEqual({ run: ['conformant', null], noticed: [], absent: [], quantities: ['average-visit-duration', 'security-events', 'vulnerability-handling'] });
  }, patient);

  it.each(platformKinds.flatMap((kind) => together(kind).map((ids) => [ids.join(', '), kind, ids] as const)))('with %s notice just that', async (_, kind, ids) => {
    const caught = indicatorsFaults.filter(({ id }) => ids.includes(id)).flatMap(({ caughtBy }) => caughtBy);
    expect((await examine(kind, ids, false)).noticed).toEqual([...new Set(caught)].map((id) => `${id} warning profile-assumed`).sort());
  }, patient);
});
