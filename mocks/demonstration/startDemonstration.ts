import { auditNote } from '../monitoring-platform/audit/auditNote.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import type { Clock } from '../../spec/clock.ts';
import type { Localized } from '../../spec/localized.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { collectPlatform } from './collectPlatform.ts';
import { connectPlatform } from './connectPlatform.ts';
import type { ConnectedPlatform } from './connectPlatform.ts';
import { createPeople } from './createPeople.ts';
import type { DemonstrationAccount } from './createPeople.ts';
import { fillDemonstration } from './fillDemonstration.ts';
import { fillingOf } from './fillingOf.ts';
import { registerAddresses } from './registerAddresses.ts';
import { resumePlatform } from './resumePlatform.ts';
import { startSources } from './startSources.ts';
import { verifyPlatform } from './verifyPlatform.ts';

export interface Demonstration {
  /** Resource, service, management. */
  readonly platforms: readonly AccessPlatform[];
  /** Made now; none where the store knows them from the last time. */
  readonly accounts: readonly DemonstrationAccount[];
  /** What is left to do once it is open: the suite verifies the other platforms, one after the other. Resolves when that is over. */
  readonly goOn: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StartDemonstration {
  readonly monitoring: MonitoringPlatform;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly say: (text: Localized) => void;
}

/**
 * A platform of each kind whose pages report to `monitoring` itself, with sources, a month of history, applications, exceptions and alerts
 * in their states. A store that was filled before is not filled again: the same platforms are started anew. The caller closes it; what
 * began is ended when it cannot be started. Rejects with the reason of `signal`.
 */
export const startDemonstration = async (options: StartDemonstration): Promise<Demonstration> => {
  const { monitoring, profile, clock, signal, say } = options;
  const here: Profile = {
    ...profile,
    values: { ...profile.values, beacon: { ...profile.values.beacon, logHost: new URL(monitoring.url).host } },
  };
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.allSettled(closing.map((one) => one()));
  };
  const note = (act: 'begun' | 'filled'): Promise<void> =>
    monitoring.store.note(auditNote(clock, { actor: null, address: '' }, `demonstration.${act}`, 'demonstration'));
  /** All of them, or what began is known to `close`. */
  const startAll = async <Started>(
    kinds: readonly PlatformKind[],
    start: (kind: AccessPlatform['kind']) => Promise<Started>,
    platformOf: (started: Started) => AccessPlatform | undefined,
  ): Promise<readonly Started[]> => {
    const settled = await Promise.allSettled(
      kinds.map(async (kind) => {
        const started = await start(kind);
        const platform = platformOf(started);
        if (platform !== undefined) closing.push(platform.close);
        return started;
      }),
    );
    return settled.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
  };
  const beaconScript = `${monitoring.url}/beacon.js`;
  let sourceTime: number | undefined;
  const openSources = async (platforms: readonly AccessPlatform[]) => {
    const sources = await startSources({
      platforms,
      clock: { now: () => sourceTime ?? clock.now() },
      // Now and then the network was down, in the past.
      fetch: (...asked) =>
        sourceTime !== undefined && Math.floor(sourceTime / 3_600_000) % 41 === 0
          ? Promise.reject(new TypeError('the network was down'))
          : fetch(...asked),
    });
    closing.push(sources.close);
    for (const platform of platforms) await registerAddresses(monitoring, platform, { sources: sources.addresses });
    return sources;
  };
  try {
    const filling = await fillingOf(monitoring);
    if (filling !== 'none') {
      say(
        filling === 'filled'
          ? {
              'zh-CN': '演示数据此前已写入，正在启动三个接入平台…',
              en: 'Filled before; starting the access platforms …',
            }
          : {
              'zh-CN': '上次写入演示数据时被中断，数据不完整；如需重新写入，请换一个数据目录（--warehouse）。',
              en: 'The last filling was interrupted: the data are incomplete. To fill anew, give another directory (--warehouse).',
            },
      );
      const resumed = await startAll(
        platformKinds,
        (kind) => resumePlatform(monitoring, { kind, profile: here, beaconScript }),
        (platform) => platform,
      );
      const platforms = resumed.filter((one) => one !== undefined);
      await openSources(platforms);
      return { platforms, accounts: [], goOn: () => Promise.resolve(), close };
    }
    await note('begun');
    say({
      'zh-CN': '三个参考接入平台（资源、服务、管理）正在启动，并经申请、审核、派发接入…',
      en: 'Three reference access platforms start; they apply, are reviewed, dispatched, and connect …',
    });
    const { people, accounts } = await createPeople(monitoring);
    const connect = (...kinds: readonly PlatformKind[]): Promise<readonly ConnectedPlatform[]> =>
      startAll(
        kinds,
        (kind) => connectPlatform(monitoring, people, { kind, profile: here, beaconScript }),
        ({ platform }) => platform,
      );
    const [first] = await connect('resource');
    if (first === undefined) throw new Error('Expected the resource platform to be connected.');
    signal.throwIfAborted();
    // The suite takes longest: it begins before the others are there. Nobody pulls at the platform while it does.
    await collectPlatform(monitoring, first.platform.platformId);
    say({
      'zh-CN': '参考资源平台正在运行监测平台上接受符合性检测（8.3），同时…',
      en: 'The conformance suite verifies the reference resource platform on the monitoring platform (8.3); meanwhile …',
    });
    const verifying = verifyPlatform(monitoring, people, first, signal);
    // Waited for below; what goes wrong before is told there.
    verifying.catch(() => {});
    const others = await connect('service', 'management');
    const connected = [first, ...others];
    const platforms = connected.map(({ platform }) => platform);
    sourceTime = clock.now() - 30 * 86_400_000;
    const sources = await openSources(platforms);
    const setTime = (time: number): void => void (sourceTime = time);
    await fillDemonstration(monitoring, {
      people,
      first,
      verifying,
      others,
      sources,
      setTime,
      profile: here,
      clock,
      signal,
      say,
    });
    sourceTime = undefined;
    await note('filled');
    const goOn = async (): Promise<void> => {
      for (const one of others) {
        if (signal.aborted) return;
        const { run } = await verifyPlatform(monitoring, people, one, signal);
        if (signal.aborted) return;
        const name = one.platform.name;
        say(
          run.state === 'passed'
            ? { 'zh-CN': `${name}通过检测，投入运行`, en: `${name} has passed, and is in operation` }
            : { 'zh-CN': `${name}的检测没有通过（${run.state}）`, en: `${name} did not pass (${run.state})` },
        );
      }
    };
    return { platforms, accounts, goOn, close };
  } catch (error) {
    await close();
    throw error;
  }
};
