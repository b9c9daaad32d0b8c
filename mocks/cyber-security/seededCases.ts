import { seededDice } from '../../fixtures/oracle/seededDice.ts';
import { securityEventLevels } from '../../spec/codes/securityEventLevels.ts';
import { securityEventTypes } from '../../spec/codes/securityEventTypes.ts';
import { vulnerabilityTypes } from '../../spec/codes/vulnerabilityTypes.ts';
import type { Kept } from './createCaseStore.ts';

const hour = 3_600_000;
/** As they are written in practice: 危急 and 超危 mean the same. */
const vulnerabilityLevels = ['危急', '超危', '高危', '中危', '低危', 'high', 'low'];

interface Seeding {
  readonly seed: number;
  readonly now: number;
  readonly kind: 'vulnerability' | 'security-event';
}

/** What a platform has been reported for within the last day, for demonstrations: the same seed gives the same cases. */
export const seededCases = (platformId: string, { seed, now, kind }: Seeding): readonly Kept[] => {
  const dice = seededDice(seed);
  const isVulnerability = kind === 'vulnerability';
  return Array.from({ length: isVulnerability ? 12 : 4 }, (_, at) => {
    const time = now - (at + 1) * (isVulnerability ? 2 : 5) * hour;
    const status = dice.pick(
      isVulnerability ? ['open', 'handling', 'fixed', 'closed'] : ['open', 'handling', 'closed'],
    );
    const handledTime = status === 'fixed' || status === 'closed' ? time + hour : null;
    const fields = isVulnerability
      ? { type: dice.pick(vulnerabilityTypes.entries).code, level: dice.pick(vulnerabilityLevels) }
      : { type: dice.pick(securityEventTypes.entries).code, level: dice.pick(securityEventLevels.entries).code };
    return {
      platformId,
      id: `${platformId}-${isVulnerability ? 'v' : 'e'}${at + 1}`,
      time,
      fields,
      status,
      handledTime,
      updateTime: handledTime ?? time,
    };
  });
};
