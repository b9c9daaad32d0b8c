import type { Fault } from './fault.ts';

/** Deliberate violations in the alerts channel. */
export const alertsFaults: readonly Fault[] = [];
