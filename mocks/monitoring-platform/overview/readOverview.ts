import { isoTime } from '../../../spec/isoTime.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { PlatformStanding } from './platformStanding.ts';

const day = 86_400_000;
const viewsId = 't3-4-page-views';

/** Grouped by platform. */
const byPlatform = <Row extends { readonly platform_id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> =>
  Map.groupBy(rows, ({ platform_id: id }) => id);

interface Last {
  readonly platform_id: string;
  readonly channel: string;
  readonly at: number;
}
interface Views {
  readonly platform_id: string;
  readonly day: string;
  readonly value: number;
}
interface Findings {
  readonly platform_id: string;
  readonly found: number;
}

/** What the warehouse knows of all platforms, each by one statement however many there are. */
const ofWarehouse = async ({ warehouse, clock }: Pick<KeepingDependencies, 'warehouse' | 'clock'>) => {
  const since = ((clock.now() - day) / 1000).toFixed(3);
  const fortnight = isoTime(clock.now() - 14 * day).slice(0, 10);
  const [beacons, landings, views, findings] = await Promise.all([
    warehouse.query<Last>(
      "SELECT platform_id, 'beacon' AS channel, toUnixTimestamp64Milli(max(received_time)) AS at FROM beacon_event GROUP BY platform_id",
    ),
    warehouse.query<Last>(
      'SELECT platform_id, toString(channel) AS channel, toUnixTimestamp64Milli(max(landed_at)) AS at FROM landing GROUP BY platform_id, channel',
    ),
    warehouse.query<Views>(
      "SELECT platform_id, toString(day) AS day, assumeNotNull(value) AS value FROM indicator_day FINAL WHERE indicator_id = {id:String} AND indicator_day.day >= {from:Date} AND status = 'computed' AND value IS NOT NULL ORDER BY platform_id, day",
      { id: viewsId, from: fortnight },
    ),
    warehouse.query<Findings>(
      'SELECT platform_id, uniqExact(aspect, code, subject) AS found FROM status_alert WHERE raised_at >= {since:DateTime64(3)} GROUP BY platform_id',
      { since },
    ),
  ]);
  const last = byPlatform([...beacons, ...landings].filter(({ platform_id: id }) => id !== ''));
  return { last, views: byPlatform(views), findings: byPlatform(findings) };
};

const rank: Readonly<Record<PlatformStanding['standing'], number>> = { trouble: 0, silent: 1, new: 2, fine: 3 };

/** All platforms of these, the worst first. */
export const readOverview = async (
  deps: Pick<KeepingDependencies, 'warehouse' | 'clock' | 'store'>,
  platforms: readonly RegisteredPlatform[],
): Promise<readonly PlatformStanding[]> => {
  const known = await ofWarehouse(deps);
  const recent = deps.clock.now() - day;
  const standings = await Promise.all(
    platforms.map(async ({ platformId, name, kind }): Promise<PlatformStanding> => {
      const collectionProblems = deps.store.outcomes(platformId).filter(({ problems }) => problems.length > 0).length;
      const openAlerts = (await deps.store.alerts(platformId)).filter(({ status }) => status === 'open').length;
      const findings = Number(known.findings.get(platformId)?.[0]?.found ?? 0);
      const last = (known.last.get(platformId) ?? []).map(({ channel, at }) => ({ channel, at: Number(at) }));
      const troubled = collectionProblems + openAlerts + findings > 0;
      const calm = last.length === 0 ? 'new' : last.every(({ at }) => at < recent) ? 'silent' : 'fine';
      return {
        platformId,
        name,
        kind,
        standing: troubled ? 'trouble' : calm,
        collectionProblems,
        openAlerts,
        findings,
        last: last.map(({ channel, at }) => ({ channel, at: isoTime(at) })),
        views: (known.views.get(platformId) ?? []).map(({ day: date, value }) => ({ day: date, value })),
      };
    }),
  );
  const weight = ({ collectionProblems, openAlerts, findings }: PlatformStanding): number =>
    collectionProblems + openAlerts + findings;
  return standings.toSorted((a, b) => rank[a.standing] - rank[b.standing] || weight(b) - weight(a));
};
