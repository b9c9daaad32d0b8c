import type { Clock } from '../../../spec/clock.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { ExchangeDigest } from '../exchange/contract/exchangeDigest.ts';
import type { StatusException } from '../exceptions/contract/statusException.ts';
import type { PullReport } from '../interface-client/pullReport.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { SourceReport } from '../sources/sourceReport.ts';
import { startSchedule } from './startSchedule.ts';
import type { Schedule } from './startSchedule.ts';
import type { Timer } from './systemTimer.ts';

export interface CollectingOptions {
  readonly platform: Pick<MonitoringPlatform, 'platforms' | 'isSuspended' | 'isInOperation'> & {
    readonly verifications: Pick<MonitoringPlatform['verifications'], 'repeat'>;
    readonly interfaces: Pick<MonitoringPlatform['interfaces'], 'pull'>;
    readonly sources: Pick<MonitoringPlatform['sources'], 'collect'>;
    readonly exchange: Pick<MonitoringPlatform['exchange'], 'runDay'>;
    readonly health: Pick<MonitoringPlatform['health'], 'watch'>;
  };
  readonly profile: Profile;
  readonly clock: Clock;
  readonly onPulled: (platformId: string, reports: readonly PullReport[]) => void;
  readonly onCollected: (platformId: string, reports: readonly SourceReport[]) => void;
  readonly onDigest: (digest: ExchangeDigest) => void;
  /** What is newly wrong with a platform (8.4). */
  readonly onWatched: (platformId: string, opened: readonly StatusException[]) => void;
  readonly onError: (platformId: string, error: unknown) => void;
  readonly timer?: Timer;
}

export interface Collecting {
  /** Epoch milliseconds of the next round of each way in. */
  readonly next: () => Readonly<Record<'interface' | 'source' | 'exchange' | 'status' | 'deployment', number>>;
  readonly close: () => Promise<void>;
}

/** The text does not say how often the status is looked at (8.4); every hour, apart from the full hour at which others begin. */
const watchCron = '23 * * * *';

/** Likewise how often the deployment is verified by its parameters (8.4): every day, before people begin to work. */
const deploymentCron = '41 6 * * *';

/**
 * Collects by itself at the profile's times: interfaces (7.2), the sources of tables 1 and 7 (6.2, 6.8), and the daily exchange
 * (7.3.3), each from the platforms that were registered with it and are not suspended (8.4). How each is
 * connected is looked at besides (8.4). None of them waits for another.
 */
export const startCollecting = ({
  platform,
  profile,
  clock,
  onPulled,
  onCollected,
  onDigest,
  onWatched,
  onError,
  timer,
}: CollectingOptions): Collecting => {
  const { timeZone, interfaces, sources, exchange } = profile.values;
  const schedule = (
    cron: string,
    concerns: (one: RegisteredPlatform) => boolean,
    run: (platformId: string, signal: AbortSignal) => Promise<void>,
  ): Schedule =>
    startSchedule({
      cron,
      timeZone,
      clock,
      platformIds: () =>
        platform
          .platforms()
          .filter((one) => concerns(one) && !platform.isSuspended(one.platformId))
          .map(({ platformId }) => platformId),
      run,
      onError,
      ...(timer !== undefined && { timer }),
    });
  const schedules = {
    interface: schedule(
      interfaces.pullCron,
      (one) => one.interfaces !== undefined,
      async (platformId, signal) => onPulled(platformId, await platform.interfaces.pull(platformId, { signal })),
    ),
    source: schedule(
      sources.collectionCron,
      (one) => one.sources !== undefined,
      async (platformId, signal) => onCollected(platformId, await platform.sources.collect(platformId, { signal })),
    ),
    exchange: schedule(
      exchange.extractionCron,
      (one) => one.frontDatabase !== undefined,
      async (platformId, signal) => onDigest(await platform.exchange.runDay(platformId, signal)),
    ),
    status: schedule(
      watchCron,
      () => true,
      async (platformId) => onWatched(platformId, await platform.health.watch(platformId)),
    ),
    deployment: schedule(
      deploymentCron,
      (one) =>
        platform.isInOperation(one.platformId) && (one.frontDatabase !== undefined || one.interfaces !== undefined),
      async (platformId, signal) => {
        await platform.verifications.repeat(platformId, signal);
        // What failed is an exception at once, not with the next hour.
        if (!signal.aborted) onWatched(platformId, await platform.health.watch(platformId));
      },
    ),
  };
  return {
    next: () => ({
      interface: schedules.interface.next(),
      source: schedules.source.next(),
      exchange: schedules.exchange.next(),
      status: schedules.status.next(),
      deployment: schedules.deployment.next(),
    }),
    close: async () => {
      await Promise.all(Object.values(schedules).map((one) => one.close()));
    },
  };
};
