import type { Clock } from '../../../spec/clock.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import type { RunMonitoring } from './contract/runMonitoring.ts';
import { landedOf } from './landed/landedOf.ts';
import { snapshotsOf } from './landed/snapshotsOf.ts';

/** A monitoring platform of this process, as a run of the suite uses it. */
export const runMonitoringOf = (
  platform: MonitoringPlatform,
  { profile, clock }: { readonly profile: Profile; readonly clock: Clock },
): RunMonitoring => {
  const { catalogue } = platform;
  return {
    url: platform.url,
    collector: platform.collector,
    interfaces: platform.interfaces,
    exchange: platform.exchange,
    sources: {
      collect: async (platformId, sources, options) => {
        const registered = platform.platforms().find((one) => one.platformId === platformId);
        if (registered === undefined) throw new Error(`no platform ${platformId} is registered`);
        await platform.change({ ...registered, sources });
        await platform.sources.collect(platformId, options);
      },
    },
    catalogue: {
      issueAccess: async (platformId) => catalogue.issueAccess(platformId),
      entries: async (platformId) => catalogue.entries(platformId),
      refusals: async (platformId) => catalogue.refusals(platformId),
      calls: async (platformId) => catalogue.calls(platformId),
      subscriptions: async (platformId) => catalogue.subscriptions(platformId),
      subscribe: catalogue.subscribe,
      pullSubscribed: catalogue.pullSubscribed,
      debugJointly: catalogue.debugJointly,
    },
    indicators: platform.indicators,
    landed: landedOf(platform.warehouse, profile),
    snapshots: snapshotsOf(platform.warehouse, clock),
    close: platform.close,
  };
};
