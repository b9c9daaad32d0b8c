import { alertsChecks } from '../../suites/alerts/alertsChecks.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { exchangeChecks } from '../../suites/exchange/exchangeChecks.ts';
import { checkResults } from '../checkResults.ts';
import { examine } from '../examine.ts';
import type { Examination } from '../examine.ts';

/** The checks of exchange and alerts; the front database lies on `server`. */
export const examineExchange = async ({
  server,
  ...options
}: Examination & { readonly server: string }): Promise<readonly CheckResult[]> =>
  checkResults(await examine({ checks: [...exchangeChecks, ...alertsChecks], frontDatabase: server, ...options }));
