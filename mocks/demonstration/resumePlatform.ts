import type { AccessPlatform, AccessPlatformOptions } from '../access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../access-platform/startAccessPlatform.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import { demonstrationNames } from './demonstrationNames.ts';
import { registerAddresses } from './registerAddresses.ts';

/** The platform of the demonstration that was registered at an earlier start, with the id and keys it has; undefined: there is none. */
export const resumePlatform = async (
  monitoring: Pick<MonitoringPlatform, 'platforms' | 'change'>,
  options: Pick<AccessPlatformOptions, 'kind' | 'beaconScript' | 'profile'>,
): Promise<AccessPlatform | undefined> => {
  const known = monitoring
    .platforms()
    .find(({ kind, name }) => kind === options.kind && name === demonstrationNames[kind]);
  if (known?.interfaces === undefined) return undefined;
  const { platformId, appKey, interfaces } = known;
  const platform = await startAccessPlatform({
    ...options,
    issued: () => Promise.resolve({ platformId, appKey, credentials: interfaces.credentials }),
  });
  try {
    await registerAddresses(monitoring, platform);
    return platform;
  } catch (error) {
    await platform.close();
    throw error;
  }
};
