import { exchangeDatabaseFaults } from './exchangeDatabaseFaults.ts';
import { exchangePushFaults } from './exchangePushFaults.ts';
import type { Fault } from './fault.ts';

/** Deliberate violations in the exchange channel. */
export const exchangeFaults: readonly Fault[] = [...exchangeDatabaseFaults, ...exchangePushFaults];
