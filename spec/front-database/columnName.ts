import { snakeCase } from '../entities/snakeCase.ts';
import type { Profile } from '../profiles/profile.ts';

/** Column of the front database for a field: the profile's name where it has one, else snake case. */
export const columnName = (field: string, profile: Profile): string => {
  const named: Readonly<Record<string, string | undefined>> = profile.values.exchange.columns;
  return named[field] ?? snakeCase(field);
};
