import { clauses } from '../../../spec/clauses.ts';
import type { Clause } from '../../../spec/clause.ts';

/**
 * The chapter or annex in which a clause stands, and the page of its requirements. Throws where the draft has no such
 * clause.
 */
export const chapterOf = (id: string): { readonly chapter: Clause; readonly slug: string } => {
  const clause = clauses[id];
  if (clause === undefined) throw new Error(`Expected a clause of spec/clauses.ts, got ${id}.`);
  return clause.parent === null
    ? { chapter: clause, slug: `requirements/${clause.id.toLowerCase()}` }
    : chapterOf(clause.parent);
};
