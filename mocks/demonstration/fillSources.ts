import { seededDice } from '../../fixtures/oracle/seededDice.ts';
import type { Dice } from '../../fixtures/oracle/seededDice.ts';
import { simulatedPlaces } from '../../fixtures/visitors/simulatedPlaces.ts';
import { securityEventLevels } from '../../spec/codes/securityEventLevels.ts';
import { securityEventTypes } from '../../spec/codes/securityEventTypes.ts';
import { vulnerabilityTypes } from '../../spec/codes/vulnerabilityTypes.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { PastDay } from './pastDays.ts';
import type { DemonstrationSources } from './startSources.ts';

const hour = 3_600_000;
/** A source gives a week at most, whoever asks. */
const collectedEach = 7;
/** Suricata's own words for what it saw. */
const attackClasses = [
  'Web Application Attack',
  'Detection of a Network Scan',
  'Attempted Denial of Service',
  'Attempted User Privilege Gain',
  'A suspicious login was detected: credential theft',
];
const levels = ['危急', '高危', '中危', '低危'];

const attack = (dice: Dice, address: string, { from, to }: PastDay): string => {
  const place = dice.pick(simulatedPlaces);
  return JSON.stringify({
    timestamp: new Date(from + dice.whole(Math.max(1, to - from))).toISOString(),
    event_type: 'alert',
    src_ip: `${place.prefix}.${1 + dice.whole(254)}`,
    src_port: 1024 + dice.whole(60_000),
    dest_ip: address,
    dest_port: 443,
    proto: 'TCP',
    alert: {
      action: dice.pick(['blocked', 'allowed']),
      signature_id: 2_000_000 + dice.whole(500),
      category: dice.pick(attackClasses),
    },
  });
};

/**
 * A month of what the sources of tables 1 and 7 tell: pages are measured, attacks observed and cases reported at times that `clock` is set
 * to, and the monitoring platform collects what the sources then have, each week.
 */
export const fillSources = async (
  monitoring: Pick<MonitoringPlatform, 'sources'>,
  { probe, cyberSecurity, addressOf }: DemonstrationSources,
  given: {
    readonly platformIds: readonly string[];
    readonly days: readonly PastDay[];
    /** Sets the clock of the sources. */
    readonly setTime: (time: number) => void;
  },
): Promise<void> => {
  const { platformIds, days, setTime } = given;
  const dice = seededDice(7);
  for (const [at, day] of days.entries()) {
    for (let time = day.from + 2 * hour; time < day.to; time += 8 * hour) {
      setTime(time);
      await probe.measure();
    }
    for (const [number, platformId] of platformIds.entries()) {
      const lines = Array.from({ length: 3 + dice.whole(9) }, () => attack(dice, addressOf(platformId), day));
      probe.observe(lines.join('\n'));
      const early = day.from + (day.to - day.from) / 4;
      if ((day.ago + number) % 3 === 0)
        cyberSecurity.report({
          platformId,
          vulnerabilityId: `V-${number + 1}-${day.ago}`,
          type: dice.pick(vulnerabilityTypes.entries).code,
          level: dice.pick(levels),
          discoveredTime: early,
        });
      if ((day.ago + number) % 7 === 0)
        cyberSecurity.reportEvent({
          platformId,
          securityEventId: `E-${number + 1}-${day.ago}`,
          type: dice.pick(securityEventTypes.entries).code,
          level: dice.pick(securityEventLevels.entries).code,
          occurredTime: early,
        });
      setTime(day.to - 1);
      // What is older than a week has been seen to, one way or another.
      if ((day.ago + number) % 3 === 0 && day.ago > 7)
        cyberSecurity.handle(`V-${number + 1}-${day.ago}`, dice.pick(['handling', 'fixed', 'closed'] as const));
    }
    setTime(day.to - 1);
    if (at % collectedEach === collectedEach - 1 || at === days.length - 1)
      for (const platformId of platformIds) await monitoring.sources.collect(platformId);
  }
};
