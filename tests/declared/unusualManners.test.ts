import { expect, it } from 'vitest';
import { checks as all } from '../../suites/checks.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';

const patient = { timeout: 450_000 };

it.concurrent.each(['postgresql', 'mysql'])(
  'a platform that gives records ids of its own, and whose tables have columns that the server fills, has no finding (%s)',
  patient,
  async (frontDatabase) => {
    const results = checkResults(
      await examine({
        kind: 'management',
        manners: ['own-ids', 'computed-columns'],
        frontDatabase,
        checks: all.filter(
          ({ channel, needs }) =>
            channel !== 'beacon' && channel !== 'content' && !needs.includes('application-record'),
        ),
      }),
    );
    expect(
      results
        .filter(({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable')
        .map(({ id, verdict, detail, findings }) => ({ id, verdict, detail, findings })),
    ).toEqual([]);
  },
);
