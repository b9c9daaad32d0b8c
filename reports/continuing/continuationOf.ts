import { requirements } from '../../spec/requirements/requirements.ts';
import { checksBehind } from '../../suites/coverage/checksBehind.ts';
import type { Continuation } from '../../suites/engine/evidence/continuation.ts';
import type { Check } from '../../suites/engine/running/check.ts';
import { selectChecks } from '../../suites/engine/running/selectChecks.ts';
import type { PastReport } from '../report/pastReport.ts';
import { isSettled } from './isSettled.ts';
import { latestResults } from './latestResults.ts';

export interface Continuing {
  /** Ids of the checks to examine again, in the order of the suite. */
  readonly only: readonly string[];
  readonly continuation: Continuation;
}

interface Asked {
  /** All of the suite. */
  readonly checks: readonly Pick<Check, 'id' | 'verifies' | 'last'>[];
  /** What `--only` names; nothing: all. */
  readonly only: readonly string[];
}

/**
 * What of a report's run had not passed, or was to be examined and was not, within what `only` names; the rest is carried over. Undefined: all of it
 * had passed, or none of it, so that a whole run is what is left.
 */
export const continuationOf = (report: PastReport, { checks, only }: Asked): Continuing | undefined => {
  const latest = latestResults(report);
  const attested = new Set(report.requirements.filter(({ verdict }) => verdict === 'attested').map(({ id }) => id));
  const settled = new Set(latest.filter((one) => isSettled(one, attested)).map(({ id }) => id));
  const named = (words: readonly string[]): ReadonlySet<string> =>
    new Set(selectChecks(checks, requirements, words).checks.map(({ id }) => id));
  // A run of a selection was never asked for the others; one that goes on with another answers for both.
  const scope = report.continues === undefined ? named(report.run.selection) : undefined;
  const wanted = named(only);
  const open = checks.filter(
    ({ id }) =>
      wanted.has(id) && !settled.has(id) && (scope === undefined ? latest.some((one) => one.id === id) : scope.has(id)),
  );
  const again = new Set(open.flatMap((check) => [check.id, ...checksBehind(check)]));
  const ids = checks.filter(({ id }) => again.has(id)).map(({ id }) => id);
  if (ids.length === 0 || ids.length === checks.length) return undefined;
  return {
    only: ids,
    continuation: {
      run: { runId: report.run.id, startedAt: report.run.startedAt, endedAt: report.run.endedAt },
      fingerprint: report.target.fingerprint,
      carried: latest.filter(({ id }) => !again.has(id)),
    },
  };
};
