import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Exchange } from './contract/exchange.ts';
import { createExtract } from './createExtract.ts';
import { createDeliverAlerts } from './createDeliverAlerts.ts';
import { createRunDay } from './createRunDay.ts';
import { createVerify } from './createVerify.ts';

/**
 * The table exchange of the monitoring platform (7.3): extraction, verification, alerts, and all of a day in one. `kept` sees
 * what extractions come to.
 */
export const createExchange = (
  deps: MonitoringDependencies,
  kept: (extract: Exchange['extract']) => Exchange['extract'] = (extract) => extract,
  dayDeadlineMs?: number,
): Exchange => {
  const extract = kept(createExtract(deps));
  const { verify, count } = createVerify(deps);
  const deliver = createDeliverAlerts(deps);
  return {
    extract,
    verify,
    sendAlerts: async (platformId, violations) => (await deliver(platformId, violations)).ids,
    runDay: createRunDay(deps, { extract, verify, count, deliver }, dayDeadlineMs),
  };
};
