import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from './check.ts';

type Selectable = Pick<Check, 'id' | 'verifies'>;

export interface Selected<One extends Selectable = Check> {
  readonly checks: readonly One[];
  /** What names neither a check nor a requirement nor a clause. */
  readonly unknown: readonly string[];
}

/**
 * The checks that `--only` names: by check id, by requirement id, by clause with all below it (`7.3` takes `7.3.2`), in the
 * order of the checks. Nothing asked for: all.
 */
export const selectChecks = <One extends Selectable>(
  checks: readonly One[],
  requirements: readonly Requirement[],
  only: readonly string[],
): Selected<One> => {
  if (only.length === 0) return { checks, unknown: [] };
  const wanted = new Set<string>();
  const unknown: string[] = [];
  for (const word of only) {
    const concerned = new Set(
      requirements
        .filter((one) => one.id === word || one.clause === word || one.clause.startsWith(`${word}.`))
        .map((one) => one.id),
    );
    const named = checks.filter((check) => check.id === word || check.verifies.some((id) => concerned.has(id)));
    if (named.length === 0 && concerned.size === 0) unknown.push(word);
    for (const check of named) wanted.add(check.id);
  }
  return { checks: checks.filter((check) => wanted.has(check.id)), unknown };
};
