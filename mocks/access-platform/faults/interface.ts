import type { Fault } from './fault.ts';

/** Deliberate violations in the interface channel. */
export const interfaceFaults: readonly Fault[] = [];
