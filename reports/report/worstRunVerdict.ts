import type { RunVerdict } from '../../suites/engine/verdict/verdict.ts';

const order: readonly RunVerdict[] = ['error', 'nonconformant', 'incomplete', 'conformant'];

/** The verdict of several runs together; none at all is incomplete. */
export const worstRunVerdict = (verdicts: readonly RunVerdict[]): RunVerdict =>
  order.find((verdict) => verdicts.includes(verdict)) ?? 'incomplete';
