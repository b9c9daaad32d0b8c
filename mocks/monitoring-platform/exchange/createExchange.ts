import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Exchange } from './contract/exchange.ts';
import { createExtract } from './createExtract.ts';
import { createRunDay } from './createRunDay.ts';
import { createSendAlerts } from './createSendAlerts.ts';
import { createVerify } from './createVerify.ts';

/** The table exchange of the monitoring platform (7.3): extraction, verification, alerts, and all of a day in one. */
export const createExchange = (deps: MonitoringDependencies): Exchange => {
  const parts = { extract: createExtract(deps), verify: createVerify(deps), sendAlerts: createSendAlerts(deps) };
  return { ...parts, runDay: createRunDay(deps, parts) };
};
