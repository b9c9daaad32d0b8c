import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { readLedger } from './readLedger.ts';
import type { LedgerNode } from './readLedger.ts';
import { readReachability } from './readReachability.ts';
import { readUsageTrend } from './readUsageTrend.ts';
import type { UsagePoint } from './readUsageTrend.ts';

type Schemas = components['schemas'];
export type Ledger = Schemas['InfrastructureLedger'];

const hourMs = 3_600_000;
/** Nodes are sampled and collected every five minutes (profile): whose latest sample is older than this does not report. */
const staleMs = hourMs / 2;
const percent = (used: number | null, total: number | null): number | null =>
  used === null || total === null || total <= 0 ? null : Math.round((1_000 * used) / total) / 10;
const added = (values: readonly (number | null)[]): number => values.reduce<number>((sum, one) => sum + (one ?? 0), 0);

/** Where the platform's source is; not for an applicant, whose source it is not. */
const originOf = (
  platform: RegisteredPlatform | undefined,
  source: 'cloudManagement' | 'probe',
  shown: boolean,
): string | null => (shown ? (URL.parse(platform?.sources?.[source]?.url ?? '')?.origin ?? null) : null);

export const pointOf = ({ at, ...usage }: UsagePoint): Schemas['UsagePoint'] => ({ time: isoTime(at), ...usage });

const cloudsOf = (nodes: readonly Schemas['LedgerNode'][]): Ledger['clouds'] =>
  [...Map.groupBy(nodes, ({ cloudId }) => cloudId)].map(([cloudId, own]) => {
    const alive = own.filter(({ stale }) => !stale);
    const sum = (of: (one: Schemas['LedgerNode']) => number | null): number => added(alive.map(of));
    const known = alive.flatMap(({ cpuPercent }) => (cpuPercent === null ? [] : [cpuPercent]));
    return {
      cloudId,
      platforms: new Set(own.map(({ platformId }) => platformId)).size,
      nodes: own.length,
      stale: own.length - alive.length,
      cpuPercent: known.length === 0 ? null : Math.round((10 * added(known)) / known.length) / 10,
      memoryUsedBytes: sum((one) => one.memoryUsedBytes),
      memoryTotalBytes: sum((one) => one.memoryTotalBytes),
      diskUsedBytes: sum((one) => one.diskUsedBytes),
      diskTotalBytes: sum((one) => one.diskTotalBytes),
      bandwidthUsedBps: sum((one) => one.bandwidthUsedBps),
      bandwidthTotalBps: sum((one) => one.bandwidthTotalBps),
    };
  });

/**
 * The one ledger of the clouds on which access platforms run (6.2, table 1): every node with what it has and uses now, how that went over the
 * last day, and who says so; sums by cloud; reachability by platform. `withOrigins`: the addresses of the sources may be told.
 */
export const createLedger = (
  { warehouse, clock, store }: KeepingDependencies,
  platforms: readonly RegisteredPlatform[],
  { withOrigins, only }: { readonly withOrigins: boolean; readonly only: boolean },
) => {
  const known = new Map(platforms.map((one) => [one.platformId, one]));
  const ids = only ? [...known.keys()] : undefined;
  const shown = (node: LedgerNode, now: number): Schemas['LedgerNode'] => {
    const { sampledAt, landedAt, ...rest } = node;
    const platform = known.get(node.platformId);
    return {
      ...rest,
      platformName: platform?.name ?? node.platformId,
      sampledTime: isoTime(sampledAt),
      landedTime: isoTime(landedAt),
      stale: now - sampledAt > staleMs,
      reportedBy: originOf(platform, 'cloudManagement', withOrigins),
      memoryPercent: percent(node.memoryUsedBytes, node.memoryTotalBytes),
      diskPercent: percent(node.diskUsedBytes, node.diskTotalBytes),
      bandwidthPercent: percent(node.bandwidthUsedBps, node.bandwidthTotalBps),
      trend: [],
    };
  };
  const nodes = async (now: number): Promise<readonly Schemas['LedgerNode'][]> =>
    (await readLedger(warehouse, now, ids))
      .filter(({ platformId }) => known.has(platformId))
      .map((one) => shown(one, now));
  return {
    nodes: () => nodes(clock.now()),
    page: async (limit: number, offset: number): Promise<Ledger> => {
      const now = clock.now();
      const all = await nodes(now);
      const some = all.slice(offset, offset + limit);
      const trends = await readUsageTrend(warehouse, {
        since: now - 24 * hourMs,
        until: now,
        stepSeconds: 3_600,
        platformIds: [...new Set(some.map(({ platformId }) => platformId))],
      });
      const reached = await readReachability(warehouse, {
        since: now - 24 * hourMs,
        until: now,
        stepSeconds: 48 * 3_600,
        ...(ids !== undefined && { platformIds: ids }),
      });
      return {
        asOfTime: isoTime(now),
        total: all.length,
        next: offset + limit < all.length ? offset + limit : null,
        nodes: some.map((one) => ({
          ...one,
          trend: (trends.get(JSON.stringify([one.platformId, one.cloudId, one.nodeId])) ?? []).map(pointOf),
        })),
        clouds: cloudsOf(all),
        reachability: reached
          .filter(({ platformId }) => known.has(platformId))
          .map(({ platformId, checks, reachable, lastAt, lastReachable }) => ({
            platformId,
            platformName: known.get(platformId)?.name ?? platformId,
            checks,
            reachable,
            percent: percent(reachable, checks),
            lastTime: isoTime(lastAt),
            lastReachable,
            reportedBy: originOf(known.get(platformId), 'probe', withOrigins),
          })),
        problems: platforms.flatMap(({ platformId, name }) =>
          store
            .outcomes(platformId)
            .filter(
              ({ channel, entity, problems }) =>
                channel === 'source' &&
                (entity === 'infrastructure-sample' || entity === 'reachability-sample') &&
                problems.length > 0,
            )
            .map(({ entity, at, problems }) => ({
              platformId,
              platformName: name,
              entity,
              time: isoTime(at),
              message: problems[0]?.message ?? { 'zh-CN': '', en: '' },
            })),
        ),
      };
    },
  };
};
