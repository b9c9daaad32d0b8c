import { beaconChecks } from './beacon/beaconChecks.ts';
import { alertsChecks } from './alerts/alertsChecks.ts';
import { coverageChecks } from './coverage/coverageChecks.ts';
import type { Check } from './engine/running/check.ts';
import { exchangeChecks } from './exchange/exchangeChecks.ts';
import { indicatorChecks } from './indicators/indicatorChecks.ts';
import { interfaceChecks } from './interface/interfaceChecks.ts';
import { processChecks } from './process/processChecks.ts';
import { recordChecks } from './process/record/recordChecks.ts';

/** Every check there is, in the order in which they are listed. */
export const checks: readonly Check[] = [
  ...beaconChecks,
  ...interfaceChecks,
  ...processChecks,
  ...recordChecks,
  ...exchangeChecks,
  ...alertsChecks,
  ...indicatorChecks,
  ...coverageChecks,
];
