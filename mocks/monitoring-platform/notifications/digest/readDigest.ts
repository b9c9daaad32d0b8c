import { isoTime } from '../../../../spec/isoTime.ts';
import { greatestOf } from '../../../../spec/greatestOf.ts';
import type { KeepingDependencies } from '../../monitoringParts.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { StoredAlert } from '../../store/contract/storedAlert.ts';
import type { Digest, DigestAlerts, DigestPlatform } from '../contract/digest.ts';
import { noticedException } from '../noticedException.ts';
import type { ResponsibleUnit } from './responsibleUnits.ts';

type Dependencies = Pick<KeepingDependencies, 'store' | 'clock'>;
interface Day {
  readonly from: number;
  readonly to: number;
}

const dayMs = 86_400_000;
const mostExceptions = 100;
/** Daily collection (7.3.3) with two hours' grace. */
const lateMs = 26 * 3_600_000;
const ways = [
  ['interface', 'interfaces'],
  ['exchange', 'frontDatabase'],
  ['source', 'sources'],
] as const satisfies readonly (readonly [string, keyof RegisteredPlatform])[];

const isWithin = ({ from, to }: Day, at: number | null): boolean => at !== null && at >= from && at < to;

const alertsOf = (alerts: readonly StoredAlert[], day: Day): readonly DigestAlerts[] =>
  [...Map.groupBy(alerts, ({ tableName, rule }) => JSON.stringify([tableName, rule])).values()]
    .map((own) => ({
      tableName: own[0]?.tableName ?? '',
      rule: own[0]?.rule ?? '',
      open: own.filter(({ status }) => status === 'open').length,
      created: own.filter(({ createdAt }) => isWithin(day, createdAt)).length,
    }))
    .filter(({ open, created }) => open + created > 0)
    .toSorted((a, b) => b.open - a.open);

const silencedOf = ({ store }: Dependencies, platformId: string, day: Day): DigestPlatform['silenced'] => {
  const reasons = new Map(store.silences().map(({ silenceId, reason }) => [silenceId, reason]));
  const own = store
    .deliveries()
    .filter((one) => one.platformId === platformId && one.state === 'silenced' && isWithin(day, one.endedAt));
  return [...Map.groupBy(own, ({ silenceId }) => silenceId ?? '')].map(([silenceId, some]) => ({
    reason: reasons.get(silenceId) ?? '',
    // By several channels it is one notice.
    count: new Set(some.map(({ createdAt }) => createdAt)).size,
  }));
};

const platformOf = async (deps: Dependencies, platform: RegisteredPlatform, day: Day): Promise<DigestPlatform> => {
  const { store, clock } = deps;
  const { platformId, name } = platform;
  const exceptions = store.exceptions().filter((one) => one.platformId === platformId);
  const isSuspended = store.applications().some((one) => one.platformId === platformId && one.state === 'suspended');
  const open = exceptions.filter(({ state }) => state !== 'closed');
  return {
    platformId,
    name,
    alerts: alertsOf(await store.alerts(platformId), day),
    open: open
      .toSorted((a, b) => a.openedAt - b.openedAt)
      .slice(0, mostExceptions)
      .map(noticedException),
    openedYesterday: open.map(noticedException).filter(({ since }) => isWithin(day, since)).length,
    closedYesterday: exceptions
      .filter(({ state, closedAt }) => state === 'closed' && isWithin(day, closedAt))
      .slice(0, mostExceptions)
      .map(noticedException),
    notCollected: isSuspended
      ? []
      : ways.flatMap(([channel, configured]) => {
          if (platform[configured] === undefined) return [];
          const own = store.outcomes(platformId).filter((one) => one.channel === channel);
          const lastAt = own.length === 0 ? null : greatestOf(own.map(({ at }) => at));
          return lastAt !== null && clock.now() - lastAt <= lateMs ? [] : [{ channel, lastAt }];
        }),
    silenced: silencedOf(deps, platformId, day),
  };
};

/** What a responsible unit is told of yesterday, in Asia/Shanghai (7.3.5). */
export const readDigest = async (deps: Dependencies, unit: ResponsibleUnit): Promise<Digest> => {
  const today = Date.parse(`${isoTime(deps.clock.now()).slice(0, 10)}T00:00:00+08:00`);
  const day = { from: today - dayMs, to: today };
  const own = deps.store.platforms().filter(({ platformId }) => unit.platformIds.includes(platformId));
  const platforms: DigestPlatform[] = [];
  for (const one of own) platforms.push(await platformOf(deps, one, day));
  return { unit: unit.name, day: isoTime(day.from).slice(0, 10), platforms };
};
