import type { Fault } from './fault.ts';

/** Deliberate violations in the exchange channel. */
export const exchangeFaults: readonly Fault[] = [];
