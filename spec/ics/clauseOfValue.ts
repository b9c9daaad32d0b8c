import { valueClauses } from './valueClauses.ts';
import type { ValueClause } from './valueClauses.ts';

/** The clause of a path of the profile: its own, or that of what it stands below. `undefined`: nobody has said. */
export const clauseOfValue = (path: string): ValueClause | undefined => {
  const parts = path.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const prefix = parts.slice(0, length).join('.');
    if (Object.hasOwn(valueClauses, prefix)) return valueClauses[prefix];
  }
  return undefined;
};
