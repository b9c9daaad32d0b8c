import type { CheckResult } from '../engine/evidence/runRecord.ts';
import { loopsOf } from '../indicators/loops/loopsOf.ts';

/** How the loop over an indicator was closed in a run. */
export interface ClosedLoopResult {
  /** Ids of checks, or `sources`: the reference sources of tables 1 and 7. */
  readonly by: readonly string[];
  /** `null`: nothing was exercised. */
  readonly agreed: boolean | null;
}

/** Whether what was made to happen equals what was computed, as far as the run tried; `sourcesAgreed`: for tables 1 and 7. */
export const closedLoopOf = (
  { id, table }: { readonly id: string; readonly table: number },
  results: readonly CheckResult[],
  sourcesAgreed: boolean | null,
): ClosedLoopResult => {
  if (table === 1 || table === 7) return { by: ['sources'], agreed: sourcesAgreed };
  const closing = results.filter(
    (result) => loopsOf(id).includes(result.id) && ['passed', 'failed', 'warning', 'waived'].includes(result.verdict),
  );
  return {
    by: loopsOf(id),
    agreed: closing.length === 0 ? null : closing.every(({ verdict }) => verdict === 'passed'),
  };
};
