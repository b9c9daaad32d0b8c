import { requirements } from '../../spec/requirements/requirements.ts';
import type { Requirement } from '../../spec/requirements/requirement.ts';
import { besideQuantities } from '../../spec/indicators/beside/besideQuantities.ts';
import type { Check } from '../engine/running/check.ts';
import type { CheckContext } from '../engine/running/checkContext.ts';
import { chosenMethodsYieldData } from './chosenMethodsYieldData.ts';
import { judgeCoverage } from './judgeCoverage.ts';
import type { QuantityState } from './judgeCoverage.ts';
import { stateOfWays } from './stateOfWays.ts';

const quantitiesOf = async (ids: readonly string[], { monitoring, target, clock, coverage }: CheckContext) => {
  if (ids.length === 0) return [];
  const now = clock.now();
  const values = await monitoring.indicators.beside({
    platformId: target.platformId,
    from: new Date(now - 86_400_000).toISOString(),
    to: new Date(now + 3_600_000).toISOString(),
  });
  return besideQuantities
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }): QuantityState => {
      const value = values.find((one) => one.id === id);
      // It follows from the views, which have a row of their own.
      const views = coverage().find(({ indicator }) => indicator === 't3-4-page-views')?.cells ?? [];
      return { id, name, state: value?.status === 'computed' ? 'obtained' : stateOfWays(views) };
    });
};

const coverageCheck = ({ id, statement, platforms, coverage }: Requirement): readonly Check[] =>
  coverage === undefined
    ? []
    : [
        {
          id: `content.${id}`,
          verifies: [id],
          channel: 'content',
          title: statement,
          comparedWith: 'text',
          platforms,
          needs: [],
          last: true,
          run: async (context) => {
            const wanted = coverage.groups.flatMap(({ quantities = [] }) => quantities);
            return judgeCoverage(coverage, context.coverage(), await quantitiesOf(wanted, context));
          },
        },
      ];

/** Chapter 6 by the coverage matrix: one check for each requirement of the access platform that rows of the tables stand for. */
export const coverageChecks: readonly Check[] = [
  ...requirements.filter(({ party }) => party === 'access-platform').flatMap(coverageCheck),
  chosenMethodsYieldData,
];
