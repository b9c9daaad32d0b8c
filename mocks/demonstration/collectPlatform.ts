import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';

/** Collects a platform of the demonstration as the schedule does each day: by its interfaces, and from its front database. */
export const collectPlatform = async (
  { interfaces, exchange }: Pick<MonitoringPlatform, 'interfaces' | 'exchange'>,
  platformId: string,
): Promise<void> => {
  await interfaces.pull(platformId);
  await exchange.runDay(platformId);
};
