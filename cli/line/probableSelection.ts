import { clauses } from '../../spec/clauses.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { faults } from '../../mocks/access-platform/faults/faults.ts';
import { checks } from '../../suites/checks.ts';
import type { FlagName } from './flags.ts';

/** The flag that an id was probably meant for: a check, a requirement, a clause or a fault; undefined: it is none. */
export const probableSelection = (word: string, names: readonly FlagName[]): string | undefined => {
  const selects = [...checks, ...requirements].some((one) => one.id === word) || Object.hasOwn(clauses, word);
  if (selects && names.includes('only')) return `--only=${word}`;
  return names.includes('fault') && faults.some((one) => one.id === word) ? `--fault=${word}` : undefined;
};
