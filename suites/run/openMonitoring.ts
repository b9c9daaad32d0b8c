import type { RegisteredPlatform } from '../../mocks/monitoring-platform/registration/registeredPlatform.ts';
import type { RunMonitoring } from '../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import type { Clock } from '../../spec/clock.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RunOptions } from './runOptions.ts';

interface Wanted extends Pick<RunOptions, 'warehouse' | 'monitor'> {
  /** Whom the run examines. */
  readonly platform: RegisteredPlatform;
  readonly profile: Profile;
  /** As it was loaded, with all its assumptions. */
  readonly loaded: Profile;
  readonly clock: Clock;
}

/** The monitoring platform of a run, with its candidate registered: one of its own in this process, or that which was named. */
export const openMonitoring = async ({
  platform,
  profile,
  loaded,
  clock,
  warehouse,
  monitor,
}: Wanted): Promise<RunMonitoring> => {
  if (monitor !== undefined) {
    const { openRemoteMonitoring } = await import('./remote/openRemoteMonitoring.ts');
    return openRemoteMonitoring({ address: monitor, platform, profile: loaded, effective: profile, clock });
  }
  const { startMonitoringPlatform } = await import('../../mocks/monitoring-platform/startMonitoringPlatform.ts');
  const { runMonitoringOf } = await import('../../mocks/monitoring-platform/runs/runMonitoringOf.ts');
  const monitoring = await startMonitoringPlatform({
    profile,
    clock,
    ...(warehouse !== undefined && { warehouse }),
    // Of a run nothing is to be known afterwards but its report and what has landed.
    store: 'memory',
  });
  try {
    await monitoring.register(platform);
  } catch (error) {
    await monitoring.close();
    throw error;
  }
  return runMonitoringOf(monitoring, { profile, clock });
};
