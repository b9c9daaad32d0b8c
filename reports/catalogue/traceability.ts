import type { Obligation, Party } from '../../spec/requirements/requirement.ts';
import { clauses } from '../../spec/clauses.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { levelOf } from '../../suites/engine/verdict/level.ts';
import type { Level } from '../../suites/engine/verdict/level.ts';
import type { PastReport } from '../report/pastReport.ts';
import type { Report } from '../report/report.ts';
import type { TestCase } from './testCase.ts';

/** A line of the traceability matrix: clause ↔ requirement ↔ cases ↔ faults ↔ result. */
export interface TraceRow {
  readonly clause: string;
  readonly requirement: string;
  readonly obligation: Obligation;
  readonly party: Party;
  readonly level: Level | null;
  readonly cases: readonly string[];
  readonly faults: readonly string[];
  /** Of the run that is given; else absent. */
  readonly result?: Report['requirements'][number]['standing'];
  readonly verdict?: Report['requirements'][number]['verdict'];
}

/** Every requirement in the order of the draft, with what examines it, what proves that, and what came of it. */
export const traceability = (
  cases: readonly TestCase[],
  report?: Pick<PastReport, 'requirements'>,
): readonly TraceRow[] => {
  const order = Object.keys(clauses);
  return requirements
    .map((requirement): TraceRow => {
      const examining = cases.filter((one) => one.requirements.some(({ id }) => id === requirement.id));
      const result = report?.requirements.find(({ id }) => id === requirement.id);
      return {
        clause: requirement.clause,
        requirement: requirement.id,
        obligation: requirement.obligation,
        party: requirement.party,
        // Either of the two parties that are examined has levels of its own.
        level: levelOf(requirement, requirement.party === 'monitoring-platform' ? requirement.party : undefined),
        cases: examining.map(({ id }) => id),
        faults: [
          ...new Set(examining.flatMap(({ faults }) => faults.filter(({ warned }) => !warned).map(({ id }) => id))),
        ],
        ...(result !== undefined && { result: result.standing, verdict: result.verdict }),
      };
    })
    .toSorted((a, b) => order.indexOf(a.clause) - order.indexOf(b.clause));
};
