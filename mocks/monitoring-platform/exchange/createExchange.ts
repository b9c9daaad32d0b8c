import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import { createExtract } from './createExtract.ts';
import { createSendAlerts } from './createSendAlerts.ts';
import { createVerify } from './createVerify.ts';

/** The table exchange of the monitoring platform (7.3): extraction, verification, alerts. */
export const createExchange = (deps: MonitoringDependencies): MonitoringPlatform['exchange'] => ({
  extract: createExtract(deps),
  verify: createVerify(deps),
  sendAlerts: createSendAlerts(deps),
});
