import { processChecks } from '../../suites/process/processChecks.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';
import type { Examination } from '../examine.ts';

/** The checks of publication, subscription and joint debugging. */
export const examineProcess = async (options: Examination): Promise<readonly CheckResult[]> =>
  checkResults(await examine({ checks: processChecks, ...options }));
