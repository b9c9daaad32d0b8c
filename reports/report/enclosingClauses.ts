import type { Clause } from '../../spec/clause.ts';

/** The clause itself and those it stands in, innermost first: `7.1.2`, `7.1`, `7`. An unknown clause stands alone. */
export const enclosingClauses = (id: string, clauses: readonly Clause[]): readonly string[] => {
  const chain: string[] = [];
  for (
    let at: string | null = id;
    at !== null && !chain.includes(at);
    at = clauses.find((clause) => clause.id === at)?.parent ?? null
  )
    chain.push(at);
  return chain;
};
