import { randomBytes } from 'node:crypto';
import { vulnerabilityTypes } from '../../spec/codes/vulnerabilityTypes.ts';
import { seededDice } from '../../fixtures/oracle/seededDice.ts';
import { systemClock } from '../../spec/clock.ts';
import type { Clock } from '../../spec/clock.ts';
import { startSourcePlatform } from '../source-platform/startSourcePlatform.ts';
import type { SourcePlatform } from '../source-platform/startSourcePlatform.ts';

export interface CyberSecurityOptions {
  readonly port?: number;
  readonly host?: string;
  readonly token?: string;
  readonly platformIds: readonly string[];
  readonly seed?: number;
  readonly clock?: Clock;
}

/** A vulnerability as reported; `level` may be a code or Chinese, 危急 as well as 超危. */
export interface ReportedVulnerability {
  readonly platformId: string;
  readonly vulnerabilityId: string;
  readonly type: string;
  readonly level: string;
  readonly discoveredTime: number;
}

export interface CyberSecurity extends SourcePlatform {
  readonly report: (vulnerability: ReportedVulnerability) => void;
  /** Moves a vulnerability on; `fixed` and `closed` note when. */
  readonly handle: (vulnerabilityId: string, status: 'handling' | 'fixed' | 'closed') => void;
}

type Kept = ReportedVulnerability & { readonly status: 'open' | 'handling' | 'fixed' | 'closed'; readonly handledTime: number | null; readonly updateTime: number };

const iso = (time: number): string => new Date(time).toISOString();
const hour = 3_600_000;
const levels = ['危急', '超危', '高危', '中危', '低危', 'high', 'low'];

const seeded = (platformId: string, seed: number, now: number): readonly Kept[] => {
  const dice = seededDice(seed);
  return Array.from({ length: 12 }, (_, at) => {
    const discoveredTime = now - (at + 1) * 2 * hour;
    const status = dice.pick(['open', 'handling', 'fixed', 'closed'] as const);
    const handledTime = status === 'fixed' || status === 'closed' ? discoveredTime + hour : null;
    return { platformId, vulnerabilityId: `${platformId}-v${at + 1}`, type: dice.pick(vulnerabilityTypes.entries).code, level: dice.pick(levels), discoveredTime, status, handledTime, updateTime: handledTime ?? discoveredTime };
  });
};

/** The reference cyber-security management platform (6.8): reported vulnerabilities and how they are handled; `from` and `to` go by update time, so that handling comes with the increments. */
export const startCyberSecurity = async (options: CyberSecurityOptions): Promise<CyberSecurity> => {
  const clock = options.clock ?? systemClock;
  const kept = new Map(options.platformIds.flatMap((platformId) => seeded(platformId, options.seed ?? 1, clock.now())).map((one) => [one.vulnerabilityId, one]));
  const platform = await startSourcePlatform({
    port: options.port,
    host: options.host,
    token: options.token ?? randomBytes(24).toString('hex'),
    lists: [
      {
        path: '/vulnerabilities',
        records: ({ platformId, from, to }) =>
          [...kept.values()]
            .filter((one) => (platformId === undefined || one.platformId === platformId) && one.updateTime >= from && one.updateTime < to)
            .toSorted((a, b) => a.updateTime - b.updateTime)
            .map((one) => ({
              ...one,
              discoveredTime: iso(one.discoveredTime),
              handledTime: one.handledTime === null ? null : iso(one.handledTime),
              createTime: iso(one.discoveredTime),
              updateTime: iso(one.updateTime),
              isDeleted: false,
            })),
      },
    ],
  });
  return {
    ...platform,
    report: (vulnerability) => void kept.set(vulnerability.vulnerabilityId, { ...vulnerability, status: 'open', handledTime: null, updateTime: clock.now() }),
    handle: (vulnerabilityId, status) => {
      const known = kept.get(vulnerabilityId);
      if (known === undefined) throw new Error(`There is no vulnerability ${JSON.stringify(vulnerabilityId)}.`);
      kept.set(vulnerabilityId, { ...known, status, handledTime: status === 'handling' ? null : clock.now(), updateTime: clock.now() });
    },
  };
};
