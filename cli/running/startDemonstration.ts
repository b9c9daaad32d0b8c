import { createPeople } from '../../mocks/demonstration/createPeople.ts';
import type { DemonstrationAccount } from '../../mocks/demonstration/createPeople.ts';
import { fillAlerts } from '../../mocks/demonstration/fillAlerts.ts';
import { fillApplications } from '../../mocks/demonstration/fillApplications.ts';
import { fillExceptions } from '../../mocks/demonstration/fillExceptions.ts';
import { fillHistory } from '../../mocks/demonstration/fillHistory.ts';
import { startSources } from '../../mocks/demonstration/startSources.ts';
import type { AccessPlatform } from '../../mocks/access-platform/accessPlatform.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import type { Clock } from '../../spec/clock.ts';
import type { Localized } from '../../spec/localized.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { registeredPlatform } from '../../suites/run/registeredPlatform.ts';
import { resolveTarget } from '../../suites/target/resolveTarget.ts';

export interface Demonstration {
  /** Resource, service, management. */
  readonly platforms: readonly AccessPlatform[];
  /** Made now; none where the store knows them from the last time. */
  readonly accounts: readonly DemonstrationAccount[];
  readonly close: () => Promise<void>;
}

export interface StartDemonstration {
  readonly monitoring: MonitoringPlatform;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly say: (text: Localized) => void;
}

/**
 * A platform of each kind whose pages report to `monitoring` itself, with sources, a month of history, applications, exceptions and alerts
 * in their states. The caller closes it; what began is ended when it cannot be started.
 */
export const startDemonstration = async ({
  monitoring,
  profile,
  clock,
  say,
}: StartDemonstration): Promise<Demonstration> => {
  const here: Profile = {
    ...profile,
    values: { ...profile.values, beacon: { ...profile.values.beacon, logHost: new URL(monitoring.url).host } },
  };
  const closing: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    await Promise.allSettled(closing.map((one) => one()));
  };
  try {
    say({ 'zh-CN': '正在启动三个接入平台（资源、服务、管理）…', en: 'Starting three access platforms …' });
    const started = await Promise.allSettled(
      platformKinds.map(async (kind) => {
        const beaconScript = `${monitoring.url}/beacon.js`;
        const platform = await startAccessPlatform({ kind, profile: here, beaconScript });
        closing.push(platform.close);
        return platform;
      }),
    );
    const platforms = started.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    const sources = await startSources(platforms);
    closing.push(sources.close);
    say({ 'zh-CN': '正在登记并首次采集…', en: 'Registering, and collecting for the first time …' });
    for (const { url, platformId } of platforms) {
      const { target } = await resolveTarget({ url, profile: here });
      const registration = { ...registeredPlatform(target), sources: sources.addresses };
      // One that is kept knows the demonstration from the last time.
      const known = monitoring.platforms().some((one) => one.platformId === platformId);
      await (known ? monitoring.change(registration) : monitoring.register(registration));
      await monitoring.interfaces.pull(platformId);
      await monitoring.sources.collect(platformId);
      await monitoring.exchange.runDay(platformId);
    }
    say({ 'zh-CN': '正在写入 30 天的历史…', en: 'Writing 30 days of history …' });
    for (const platform of platforms)
      await fillHistory(monitoring.warehouse, platform, { profile: here, now: clock.now() });
    const resource = platforms.find(({ kind }) => kind === 'resource');
    if (resource !== undefined) await fillAlerts(monitoring, resource);
    say({ 'zh-CN': '正在计算每日指标…', en: 'Computing the daily indicators …' });
    for (const { platformId } of platforms) await monitoring.indicators.refresh(platformId);
    let accounts: readonly DemonstrationAccount[] = [];
    // Somebody has been here: what they did stays as it is.
    if (monitoring.applications.visible({ accountId: '', name: '', role: 'operator' }).length === 0) {
      say({ 'zh-CN': '正在建立账号、申请与异常…', en: 'Making accounts, applications and exceptions …' });
      const made = await createPeople(monitoring);
      accounts = made.accounts;
      await fillApplications(monitoring, made.people, platforms);
      await fillExceptions(
        monitoring,
        made.people.operator,
        platforms.map(({ platformId }) => platformId),
      );
    }
    return { platforms, accounts, close };
  } catch (error) {
    await close();
    throw error;
  }
};
