import type { Clock } from '../../spec/clock.ts';
import type { Localized } from '../../spec/localized.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { StatusException } from '../monitoring-platform/exceptions/contract/statusException.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import { collectPlatform } from './collectPlatform.ts';
import type { ConnectedPlatform } from './connectPlatform.ts';
import type { DemonstrationPeople } from './createPeople.ts';
import { demonstrationDays } from './demonstrationDays.ts';
import { fillAlerts } from './fillAlerts.ts';
import { fillApplications } from './fillApplications.ts';
import { fillChange } from './fillChange.ts';
import { fillExceptions } from './fillExceptions.ts';
import { fillSources } from './fillSources.ts';
import { fillVisits } from './fillVisits.ts';
import { pastDays } from './pastDays.ts';
import { registerAddresses } from './registerAddresses.ts';
import type { DemonstrationSources } from './startSources.ts';
import type { verifyPlatform } from './verifyPlatform.ts';

interface FillDemonstration {
  readonly people: DemonstrationPeople;
  /** Resource: collected once, and being verified. */
  readonly first: ConnectedPlatform;
  readonly verifying: ReturnType<typeof verifyPlatform>;
  /** Service, management: connecting. */
  readonly others: readonly ConnectedPlatform[];
  readonly sources: DemonstrationSources;
  readonly setTime: (time: number) => void;
  readonly profile: Profile;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly say: (text: Localized) => void;
}

/**
 * Fills a monitoring platform with a month of three platforms, by its own ways in, while the conformance suite verifies the first of them in a process
 * of its own. All that does not wait for its verdict is done by then. Rejects with the reason of `signal`.
 */
export const fillDemonstration = async (monitoring: MonitoringPlatform, given: FillDemonstration): Promise<void> => {
  const { people, first, verifying, others, sources, setTime, profile, clock, signal, say } = given;
  const step = (text: Localized): void => {
    signal.throwIfAborted();
    say(text);
  };
  const days = pastDays(demonstrationDays, clock.now());
  const platforms = [first, ...others].map(({ platform }) => platform);
  const platformIds = platforms.map(({ platformId }) => platformId);
  step({ 'zh-CN': '… 首次采集其他平台', en: '… the other platforms are collected' });
  for (const { platform } of others) await collectPlatform(monitoring, platform.platformId);
  step({ 'zh-CN': '… 其他单位的申请进入各个状态', en: '… applications of others come into every state' });
  await fillApplications(monitoring, people);
  step({ 'zh-CN': `… ${demonstrationDays} 天的页面埋码`, en: `… beacons of ${demonstrationDays} days arrive` });
  await fillVisits(monitoring, platforms, { profile, days });
  step({
    'zh-CN': `… ${demonstrationDays} 天的云资源、可达性、攻击与漏洞`,
    en: `… ${demonstrationDays} days of clouds, reachability, attacks and vulnerabilities are collected`,
  });
  await fillSources(monitoring, sources, { platformIds, days, setTime });
  let found: readonly StatusException[] = [];
  for (const [at, platformId] of platformIds.entries()) {
    step({
      'zh-CN': `… ${demonstrationDays} 天的每日指标（${at + 1}/${platformIds.length}）`,
      en: `… the daily indicators of ${demonstrationDays} days are computed (${at + 1} of ${platformIds.length})`,
    });
    if (platformId === first.platform.platformId) await monitoring.health.examine(platformId);
    // Nothing comes of them any more before the suite verifies them.
    else found = [...found, ...(await monitoring.health.watch(platformId))];
  }
  const { application, run } = await verifying;
  step(
    run.state === 'passed'
      ? {
          'zh-CN': '检测通过，资源平台投入运行；再次采集并产生告警',
          en: 'It passed and is in operation; it is collected again, and alerted',
        }
      : {
          'zh-CN': `资源平台的检测没有通过（${run.state}），其申请停留在“对接中”，请在门户中查看检测报告`,
          en: `The resource platform did not pass (${run.state}): its application stays connecting, see the run in the portal`,
        },
  );
  // What the suite had it change is seen by both ways: the exchange runs with the alerts.
  await monitoring.interfaces.pull(first.platform.platformId);
  await fillAlerts(monitoring, first.platform);
  if (run.state === 'passed') {
    await fillChange(monitoring, people, application);
    // The dispatch registered what was applied for.
    await registerAddresses(monitoring, first.platform);
  }
  // It is looked at with what came since it was examined.
  step({ 'zh-CN': '核验并处置异常', en: 'Exceptions are found and dealt with' });
  const ofFirst = await monitoring.health.watch(first.platform.platformId);
  await fillExceptions(monitoring, people.operator, [...ofFirst, ...found]);
};
