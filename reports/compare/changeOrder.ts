import type { ChangeKind } from './comparison.ts';

/** Kinds of change, what needs attention first. */
export const changeOrder: readonly ChangeKind[] = [
  'newly-failing',
  'no-longer-examined',
  'removed',
  'findings',
  'other',
  'added',
  'fixed',
];
