import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';
import type { Examination } from '../examine.ts';

/** The interface checks. */
export const examineInterfaces = async (options: Examination): Promise<readonly CheckResult[]> =>
  checkResults(await examine({ checks: interfaceChecks, ...options }));
