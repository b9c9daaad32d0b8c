import type { Localized } from '../../spec/localized.ts';
import type { Report } from '../report/report.ts';
import { enclosingClauses } from '../report/enclosingClauses.ts';
import { stakeTexts } from './names/stakeTexts.ts';

/** What is at stake where a requirement is violated; absent for one of a record made elsewhere that nothing is known of. */
export const stakeText = (
  { id, clause }: { readonly id: string; readonly clause: string },
  { clauses }: Pick<Report, 'clauses'>,
): Localized | undefined => {
  // Own members only: an id is no member of ours.
  const known = [id, ...enclosingClauses(clause, clauses)].find((name) => Object.hasOwn(stakeTexts, name));
  return known === undefined ? undefined : stakeTexts[known];
};
