import { beaconChecks } from '../../suites/beacon/beaconChecks.ts';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { examine } from '../examine.ts';
import type { Examination } from '../examine.ts';

/** The beacon checks. */
export const examineBeacon = (options: Examination): Promise<readonly RunRecordLine[]> =>
  examine({ checks: beaconChecks, ...options });
