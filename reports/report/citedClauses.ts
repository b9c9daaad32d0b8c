import type { Clause } from '../../spec/clause.ts';
import { enclosingClauses } from './enclosingClauses.ts';

/** Of all clauses the cited ones and those they stand in, in the order of the draft. */
export const citedClauses = (cited: readonly string[], clauses: readonly Clause[]): readonly Clause[] => {
  const wanted = new Set(cited.flatMap((id) => enclosingClauses(id, clauses)));
  return clauses.filter((clause) => wanted.has(clause.id));
};
