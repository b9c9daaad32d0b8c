import type { Party, Requirement } from '../../../spec/requirements/requirement.ts';

/** Levels of conformance, each containing the one before. */
export const levels = ['core', 'full'] as const;
export type Level = (typeof levels)[number];

/** The lowest level that a requirement belongs to; `null`: it binds nobody, or somebody else than who is examined. */
export const levelOf = (
  { obligation, party }: Pick<Requirement, 'obligation' | 'party'>,
  examined: Party = 'access-platform',
): Level | null => {
  if (party !== examined) return null;
  switch (obligation) {
    case 'shall':
      return 'core';
    case 'need':
    case 'stated':
      return 'full';
    default:
      return null;
  }
};
