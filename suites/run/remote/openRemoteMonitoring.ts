import type { RegisteredPlatform } from '../../../mocks/monitoring-platform/registration/registeredPlatform.ts';
import type { RunMonitoring } from '../../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
import { runProtocol } from '../../../mocks/monitoring-platform/runs/contract/runProtocol.ts';
import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';
import type { RunOperationName } from '../../../mocks/monitoring-platform/runs/http/runOperations.ts';
import type { Clock } from '../../../spec/clock.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';
import { UsageError } from '../../engine/errors/usageError.ts';
import type { MonitoringAddress } from '../../target/monitoringAddress.ts';
import { createRunCaller, refusedBy } from './createRunCaller.ts';
import { profileFile } from './profileFile.ts';
import { pullByRequests } from './pullByRequests.ts';
import { resultOf } from './resultOf.ts';
import { startRelay } from './startRelay.ts';
import type { RelayedAnswer } from './startRelay.ts';

interface Wanted {
  readonly address: MonitoringAddress;
  readonly platform: RegisteredPlatform;
  /** As it was loaded. */
  readonly profile: Profile;
  /** Its values as they hold for the candidate. */
  readonly effective: Profile;
  readonly clock: Clock;
}

interface Opened {
  readonly runId: string;
  readonly token: string;
  readonly now: string;
}

/** Times are compared across both clocks; what a page does within a minute is told apart. */
const mostSkewMs = 5_000;

const refused = (url: string, error: unknown): UsageError | undefined => {
  const refusal = refusedBy(error);
  if (refusal === undefined) return undefined;
  const { status, message } = refusal;
  if (status === undefined)
    return new UsageError('HEYAN_MONITOR_UNREACHABLE', {
      'zh-CN': `无法访问运行监测平台 ${url}。`,
      en: `The monitoring platform ${url} cannot be reached.`,
    });
  return new UsageError('HEYAN_MONITOR_REFUSED', {
    'zh-CN': `运行监测平台 ${url} 未接受此次检测（${message}）。`,
    en: `The monitoring platform ${url} did not take the run (${message}).`,
  });
};

/**
 * A run's world at a monitoring platform elsewhere, by its OpenAPI. Pages report to a relay here, from which it goes there by the token of the run.
 * @throws UsageError where it cannot be reached, does not take the run, or has another time than this machine.
 */
export const openRemoteMonitoring = async (wanted: Wanted): Promise<RunMonitoring> => {
  const { address, platform, profile, effective, clock } = wanted;
  let handOn: (request: object) => Promise<RelayedAnswer> = () => Promise.reject(new Error('not open yet'));
  const relay = await startRelay((request) => handOn(request));
  const openIt = async (): Promise<Opened> => {
    const asked = clock.now();
    const opened = (await createRunCaller(address.url, address.token).call('POST', '/runs', {
      protocol: runProtocol,
      url: relay.url,
      profile: profileFile(profile, effective),
      platform,
    })) as Opened;
    const there = Date.parse(opened.now);
    const skew = there < asked ? asked - there : Math.max(0, there - clock.now());
    if (!(skew <= mostSkewMs)) {
      await createRunCaller(`${address.url}/runs/${opened.runId}`, opened.token)
        .call('DELETE', '')
        .catch(() => undefined);
      throw new UsageError('HEYAN_MONITOR_CLOCK', {
        'zh-CN': `本机与运行监测平台的时钟相差 ${Math.round(skew / 1000)} 秒。`,
        en: `The clocks of this machine and of the monitoring platform are ${Math.round(skew / 1000)} s apart.`,
      });
    }
    return opened;
  };
  const { runId, token } = await openIt().catch(async (error: unknown) => {
    await relay.close();
    throw refused(address.url, error) ?? error;
  });
  const caller = createRunCaller(`${address.url}/runs/${runId}`, token);
  handOn = (request) => caller.call('POST', '/requests', request) as Promise<RelayedAnswer>;
  const ask = async <Result>(
    operation: RunOperationName,
    given: object = {},
    { signal }: { readonly signal?: AbortSignal } = {},
  ): Promise<Result> =>
    resultOf(await caller.call('POST', `/operations/${operation}`, given, signal === undefined ? {} : { signal }));
  // Nothing of it would outlive the run there.
  let snapshot: readonly SnapshotRow[] = [];
  return {
    runId,
    url: relay.url,
    collector: {
      good: ({ correlationId = '' } = {}) => ask('good-events', { correlationId }),
      bad: ({ correlationId = '' } = {}) => ask('bad-events', { correlationId }),
    },
    interfaces: {
      pull: (_, { entities, ...sending } = {}) =>
        pullByRequests(caller, { of: 'interfaces', ...(entities !== undefined && { entities }) }, sending),
    },
    exchange: {
      extract: (_, { signal, ...given } = {}) => ask('extract', given, signal === undefined ? {} : { signal }),
      verify: (_, { records } = {}) => ask('verify', records === undefined ? {} : { records: [...records] }),
      sendAlerts: (_, violations) => ask('send-alerts', { violations }),
    },
    sources: {
      collect: (_, addresses, options) => ask('collect-sources', { addresses: addressesOf(addresses) }, options),
    },
    catalogue: {
      issueAccess: () => ask('access'),
      entries: () => ask('entries'),
      refusals: () => ask('refusals'),
      calls: () => ask('calls'),
      subscriptions: () => ask('subscriptions'),
      subscribe: () => ask('subscribe'),
      pullSubscribed: (_, { entities, ...sending } = {}) =>
        pullByRequests(caller, { of: 'subscriptions', ...(entities !== undefined && { entities }) }, sending),
      debugJointly: (_, sending) => pullByRequests(caller, { of: 'joint-debugging' }, sending),
    },
    indicators: {
      compute: (query) => ask('compute', { query: ofRun(query) }),
      beside: (query) => ask('beside', { query: ofRun(query) }),
    },
    landed: {
      landings: () => ask('landings'),
      counts: () => ask('counts'),
      records: (_, query) => ask('records', { query }),
      impossible: (_, query) => ask('impossible', { query }),
      externalCalls: (_, since) => ask('external-calls', { since }),
      forget: (_, entity, ids) => ask('forget', { entity, ids }),
      addReachability: (_, samples) => ask('add-reachability', { samples }),
    },
    snapshots: {
      stored: async () => snapshot,
      store: async (_, rows) => {
        snapshot = rows;
      },
    },
    close: async () => {
      await relay.close();
      // What cannot be told ends by itself within the hour.
      await caller.call('DELETE', '', undefined, { signal: AbortSignal.timeout(15_000) }).catch(() => undefined);
    },
  };
};

/** There only one platform can be meant. */
const ofRun = (query: { readonly platformId: string }): object => {
  const { platformId: _, ...rest } = query;
  return rest;
};

/** Running sources are more than their addresses. */
const addressesOf = (sources: Parameters<RunMonitoring['sources']['collect']>[1]) =>
  Object.fromEntries(Object.entries(sources).map(([name, { url, token }]) => [name, { url, token }]));
