import type { ApartLimits } from '../../../fixtures/databases/apart/apartLimits.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { Exchange } from './contract/exchange.ts';
import { createExtract } from './createExtract.ts';
import { createDeliverAlerts } from './createDeliverAlerts.ts';
import { createKeepAlerts } from './createKeepAlerts.ts';
import { createRunDay } from './createRunDay.ts';
import { createVerify } from './createVerify.ts';

/**
 * The table exchange of the monitoring platform (7.3): extraction, verification, alerts, and all of a day in one. `kept` sees
 * what extractions come to; `limits`: what a session with a front database may take, where it is not as usual.
 */
export const createExchange = (
  deps: KeepingDependencies,
  kept: (extract: Exchange['extract']) => Exchange['extract'] = (extract) => extract,
  dayDeadlineMs?: number,
  limits?: Partial<ApartLimits>,
): Exchange => {
  const extract = kept(createExtract(deps, limits));
  const { verify, count } = createVerify(deps);
  const [deliver, keepAlerts] = [createDeliverAlerts(deps), createKeepAlerts(deps)];
  return {
    extract,
    verify,
    sendAlerts: async (platformId, violations) => {
      const { ids } = await deliver(platformId, violations);
      await keepAlerts(platformId);
      return ids;
    },
    runDay: createRunDay(deps, { extract, verify, count, deliver, keepAlerts }, dayDeadlineMs),
  };
};
