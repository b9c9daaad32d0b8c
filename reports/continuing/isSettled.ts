import type { CarriedResult } from '../../suites/engine/evidence/runRecord.ts';

/**
 * Whether there is no reason to examine a check again: it passed, does not concern this kind of platform, or came to nothing where statements
 * have answered for all it verifies. What does not apply for another reason (a method not chosen, an option declared away) may apply by what
 * the platform says today, and costs nothing to ask.
 */
export const isSettled = (
  { verdict, reason, verifies }: Pick<CarriedResult, 'verdict' | 'reason' | 'verifies'>,
  attested: ReadonlySet<string>,
): boolean =>
  verdict === 'passed' ||
  (verdict === 'not-applicable' && reason === 'not-this-kind') ||
  (verdict === 'inconclusive' && verifies.length > 0 && verifies.every((id) => attested.has(id)));
