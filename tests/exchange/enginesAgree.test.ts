import { expect, test } from 'vitest';
import { enginesToTest } from '../../fixtures/databases/servers/enginesToTest.ts';
import { testOnEngines } from '../../fixtures/databases/servers/testOnEngines.ts';
import { examineExchange } from './examineExchange.ts';

const engines = await enginesToTest();

/** Faults of accounts, structure, push, log and rectification together: more than one word to agree on. */
const faults = [
  'exchange-exchange-user-may-delete',
  'exchange-time-as-text',
  'exchange-without-comments',
  'exchange-update-keeps-update-time',
  'exchange-deletions-logged-as-updates',
  'alerts-rectified-without-log',
];

testOnEngines(engines.slice(1), 'PostgreSQL and %s', () => {
  test('lead to the same verdicts and findings, check by check', async () => {
    const [one, other] = await Promise.all(
      engines.map(async ({ type: server }) => {
        const results = await examineExchange({ kind: 'management', faults, server });
        return results
          .map(({ id, verdict, reason, findings }) => ({
            id,
            verdict,
            reason,
            findings: findings.map(({ code, pointer }) =>
              `${code} ${pointer ?? ''}`.replace(/ (exchange|push)_[0-9a-f]+/, ' $1'),
            ),
          }))
          .toSorted((a, b) => a.id.localeCompare(b.id));
      }),
    );
    expect(other).toEqual(one);
    expect([...new Set(one?.map(({ verdict }) => verdict))]).toEqual(expect.arrayContaining(['passed', 'failed']));
  }, 300_000);
});
