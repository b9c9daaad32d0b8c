import type { RunVerdict } from '../../../suites/engine/verdict/verdict.ts';

/** A sign beside the colour, for whoever cannot tell the colours apart. */
export const verdictSigns: Readonly<Record<RunVerdict, string>> = {
  conformant: '✓',
  nonconformant: '✗',
  incomplete: '?',
  error: '⚠',
};
