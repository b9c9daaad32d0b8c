import { alertsFaults } from './alerts.ts';
import { beaconFaults } from './beacon.ts';
import { contentFaults } from './content.ts';
import { exchangeFaults } from './exchange.ts';
import type { Fault } from './fault.ts';
import { indicatorsFaults } from './indicators.ts';
import { interfaceFaults } from './interface.ts';
import { processFaults } from './process.ts';

/** Every fault the reference access platform can commit. */
export const faults: readonly Fault[] = [
  ...beaconFaults,
  ...interfaceFaults,
  ...exchangeFaults,
  ...alertsFaults,
  ...indicatorsFaults,
  ...processFaults,
  ...contentFaults,
];
