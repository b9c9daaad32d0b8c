import type { Clause } from '../../spec/clause.ts';

/** All clauses in the order of the draft, each before those it holds. JavaScript lists the keys `5` … `8` of a record first, so the order comes from the parents. */
export const clausesInOrder = (clauses: Readonly<Record<string, Clause>>): readonly Clause[] => {
  const all = Object.values(clauses);
  const below = (parent: string | null): readonly Clause[] =>
    all.filter((clause) => clause.parent === parent).flatMap((clause) => [clause, ...below(clause.id)]);
  return below(null);
};
