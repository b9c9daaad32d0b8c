import type { CarriedResult, CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import { countVerdicts } from './countVerdicts.ts';
import { levelResults } from './levelResults.ts';
import type { Together } from './together.ts';

interface Parts {
  /** Of this run. */
  readonly results: readonly CheckResult[];
  readonly carried: readonly CarriedResult[];
  /** What the requirements earn from so many results. */
  readonly judge: (results: readonly CheckResult[]) => readonly RequirementResult[];
}

const examined = ({ runId: _runId, ...result }: CarriedResult): CheckResult => ({
  ...result,
  type: 'check',
  durationMs: 0,
  evidence: [],
});

/** A continuing run together with what it carries over: what was found at different times, so nothing in it is conformant. */
export const togetherOf = ({ results, carried, judge }: Parts): Together => {
  const all = [...results, ...carried.map(examined)];
  const requirements = judge(all);
  return {
    checks: countVerdicts(all),
    requirements: countVerdicts(requirements.filter(({ standing }) => standing !== 'free')),
    levels: levelResults(requirements, false),
  };
};
