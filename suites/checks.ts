import type { Check } from './engine/check.ts';

/** Every check there is, in the order in which they are listed. */
export const checks: readonly Check[] = [];
