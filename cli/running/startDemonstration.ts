import type { Profile } from '../../spec/profiles/profile.ts';
import type { AccessPlatform } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { registeredPlatform } from '../../suites/run/registeredPlatform.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';

/**
 * A resource platform whose pages report to `monitoring` itself, so that whoever opens them is counted there; registered,
 * pulled and extracted once. The caller closes it.
 */
export const startDemonstration = async (monitoring: MonitoringPlatform, profile: Profile): Promise<AccessPlatform> => {
  const here: Profile = {
    ...profile,
    values: { ...profile.values, beacon: { ...profile.values.beacon, logHost: new URL(monitoring.url).host } },
  };
  const platform = await startAccessPlatform({
    kind: 'resource',
    profile: here,
    beaconScript: `${monitoring.url}/beacon.js`,
  });
  try {
    const { target } = await resolveTarget({ url: platform.url, profile: here });
    const registration = registeredPlatform(target);
    // One that is kept knows the demonstration from the last time.
    const known = monitoring.platforms().some(({ platformId }) => platformId === registration.platformId);
    await (known ? monitoring.change(registration) : monitoring.register(registration));
    await monitoring.interfaces.pull(platform.platformId);
    await monitoring.exchange.runDay(platform.platformId);
  } catch (error) {
    await platform.close();
    throw error;
  }
  return platform;
};
