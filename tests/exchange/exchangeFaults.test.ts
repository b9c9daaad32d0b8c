import { afterAll, beforeAll, expect, it } from 'vitest';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import { openServer } from '../../fixtures/databases/servers/openServer.ts';
import { alertsFaults } from '../../mocks/access-platform/faults/alerts.ts';
import { exchangeFaults } from '../../mocks/access-platform/faults/exchange.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import { alertsChecks } from '../../suites/alerts/alertsChecks.ts';
import { exchangeChecks } from '../../suites/exchange/exchangeChecks.ts';
import { caughtAmong } from '../caughtAmong.ts';
import { sampleOfFaults } from '../sampleOfFaults.ts';
import { violatedThrough } from '../violatedThrough.ts';
import { examineExchange } from './examineExchange.ts';
import { enginesToTest } from '../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../fixtures/databases/servers/testOnEngines.ts';

const runMs = 120_000;
const faults = [...exchangeFaults, ...alertsFaults];
const checks = [...exchangeChecks, ...alertsChecks];
const binding = new Set(requirements.filter((one) => levelOf(one) !== null).map(({ id }) => id));
// Each fault of the sample on one engine by default, in turn, so that both see half of them; all on both with HEYAN_FAULTS=all.
const all = process.env['HEYAN_FAULTS'] === 'all';

/** The checks named, and those that they name in their turn. */
const followed = (
  named: readonly string[],
  results: Awaited<ReturnType<typeof examineExchange>>,
): readonly string[] => {
  const all = new Set(named);
  for (const id of all)
    for (const next of results.find((one) => one.id === id)?.detail?.en.match(/(?:exchange|alerts)\.[a-z-]+/g) ?? [])
      all.add(next);
  return [...all];
};

testOnEngines(await enginesToTest(), 'on %s', (type) => {
  let server: DatabaseServer;
  beforeAll(async () => {
    server = await openServer(type);
  });
  afterAll(() => server?.close());

  // tests/faults.test.ts looks at correct platforms of each kind on PostgreSQL, with every check there is, CI on MariaDB.
  it.concurrent.each(platformKinds.filter((kind) => all || kind === (type === 'mysql' ? 'service' : 'resource')))(
    'a correct platform of kind %s passes every check',
    async (kind) => {
      const results = await examineExchange({ kind, faults: [], server: server.superuserUrl });
      expect(
        results
          .filter(({ verdict }) => verdict !== 'passed')
          .map(({ id, verdict, detail }) => ({ id, verdict, detail })),
      ).toEqual([]);
      expect(results).toHaveLength(checks.length);
    },
    runMs,
  );

  it.concurrent.each(sampleOfFaults(faults, checks).filter((_, at) => all || at % 2 === (type === 'mysql' ? 1 : 0)))(
    '$id is caught by its check alone',
    async (fault) => {
      // Management platforms have the fewest records: the quickest to examine.
      const results = await examineExchange({
        kind: 'management',
        faults: [fault.id],
        server: server.superuserUrl,
      });
      const found = results.filter(
        ({ verdict }) => verdict === 'failed' || verdict === 'warning' || verdict === 'error',
      );
      expect(found.map(({ id }) => id).toSorted()).toEqual(caughtAmong(fault, checks).toSorted());
      expect(
        [
          ...new Set(
            found
              .flatMap(({ verifies, findings }) => findings.flatMap(({ violates = verifies }) => violates))
              .filter((id) => binding.has(id)),
          ),
        ].toSorted(),
      ).toEqual(violatedThrough(fault, checks));
      // A check that leaves a problem to another one names it, and that one did find it.
      const withFindings = new Set(found.map(({ id }) => id));
      const left = results.filter(({ verdict, reason }) => verdict === 'inconclusive' && reason === 'blocked');
      for (const { id, detail } of left) {
        const named = (detail?.en ?? '').match(/(?:exchange|alerts)\.[a-z-]+/g) ?? [];
        const ends = followed(named, results);
        expect({ id, ends, named: ends.some((one) => withFindings.has(one)) }).toEqual({ id, ends, named: true });
      }
    },
    runMs,
  );
});

it('every check has a fault that it catches', () => {
  const caught = new Set(faults.flatMap(({ caughtBy }) => caughtBy));
  expect(checks.map(({ id }) => id).filter((id) => !caught.has(id))).toEqual([]);
});
