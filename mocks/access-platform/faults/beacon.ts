import type { Fault } from './fault.ts';

/** Deliberate violations in the beacon channel. */
export const beaconFaults: readonly Fault[] = [];
