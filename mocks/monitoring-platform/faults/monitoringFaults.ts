import { collectingFaults } from './collectingFaults.ts';
import { exchangeFaults } from './exchangeFaults.ts';
import type { MonitoringFault } from './monitoringFault.ts';
import { statusFaults } from './statusFaults.ts';

/** Every fault the reference monitoring platform can commit. */
export const monitoringFaults: readonly MonitoringFault[] = [...collectingFaults, ...exchangeFaults, ...statusFaults];
