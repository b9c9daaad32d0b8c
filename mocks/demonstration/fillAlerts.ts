import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';

/** What the resource type is in the records that are wrong. */
const wrongType = 'unknown-type';

/**
 * Some resources are pushed with a type that no table has; the first day's exchange alerts each (7.3.4). Then the platform mends one
 * and the next exchange closes its alert (7.3.5); the others stay open.
 */
export const fillAlerts = async (monitoring: MonitoringPlatform, platform: AccessPlatform): Promise<void> => {
  const { business, frontDatabase, platformId } = platform;
  const some = business.records('resource').slice(0, 3);
  const [mended] = some;
  if (frontDatabase === undefined || mended === undefined) return;
  for (const { id } of some) business.update('resource', id, { type: wrongType });
  await frontDatabase.push('increment');
  await monitoring.exchange.runDay(platformId);
  business.update('resource', mended.id, { type: mended.fields['type'] });
  await frontDatabase.push('increment');
  await monitoring.exchange.runDay(platformId);
};
