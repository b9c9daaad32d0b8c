import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { startNotifying } from '../../mocks/monitoring-platform/notifications/startNotifying.ts';
import { startCollecting } from '../../mocks/monitoring-platform/schedule/startCollecting.ts';
import { systemClock } from '../../spec/clock.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { Output } from '../console/output.ts';

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/**
 * What a monitoring platform does by itself: collects at the profile's times, watches, notifies. What comes of it is printed as a JSON line each, and
 * what pages show of a platform is computed ahead. The result ends it.
 */
export const startMonitorWork = (
  platform: MonitoringPlatform,
  profile: Profile,
  output: Pick<Output, 'print'>,
): (() => Promise<void>) => {
  const tell = (line: Readonly<Record<string, unknown>>): void => output.print(JSON.stringify(line));
  const schedule = startCollecting({
    platform,
    profile,
    clock: systemClock,
    onPulled: (platformId, pulled) => {
      platform.lookAhead(platformId);
      tell({ platformId, pulled });
    },
    onCollected: (platformId, reports) => {
      platform.lookAhead(platformId);
      const collected = reports.filter(({ problems }) => problems.length > 0);
      if (collected.length > 0) tell({ platformId, collected });
    },
    onDigest: (digest) => {
      platform.lookAhead(digest.platformId);
      tell({ digest });
    },
    onWatched: (platformId, opened) => {
      const exceptions = opened.map(({ exceptionId, code, subject, message }) => ({
        exceptionId,
        code,
        subject,
        message,
      }));
      if (exceptions.length > 0) tell({ platformId, exceptions });
    },
    onError: (platformId, error) => tell({ platformId, error: reasonOf(error) }),
  });
  const notifying = startNotifying({
    notifications: platform.notifications,
    clock: systemClock,
    onError: (error) => tell({ notifications: reasonOf(error) }),
  });
  return async () => {
    await notifying.close();
    await schedule.close();
  };
};
