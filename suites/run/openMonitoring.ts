import type { RegisteredPlatform } from '../../mocks/monitoring-platform/registration/registeredPlatform.ts';
import type { RunMonitoring } from '../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import type { Clock } from '../../spec/clock.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { RunOptions } from './runOptions.ts';

interface Wanted extends Pick<RunOptions, 'warehouse'> {
  /** Whom the run examines. */
  readonly platform: RegisteredPlatform;
  readonly profile: Profile;
  readonly clock: Clock;
}

/** The monitoring platform of a run, with its candidate registered. */
export const openMonitoring = async ({ platform, profile, clock, warehouse }: Wanted): Promise<RunMonitoring> => {
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
