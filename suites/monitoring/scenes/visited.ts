import { planVisits } from '../../../fixtures/visitors/planVisits.ts';
import type { VisitorsTruth } from '../../../fixtures/visitors/visitorsTruth.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import { fetchRecords } from '../../interface/reading/fetchRecords.ts';
import type { MonitoringScene } from '../contract/monitoringCheck.ts';
import type { MonitoringContext } from '../contract/monitoringContext.ts';
import { registered } from './registered.ts';

export interface Visited {
  /** What the visitors of each partner did. */
  readonly truth: Readonly<Record<PlatformKind, VisitorsTruth>>;
  readonly correlationId: string;
  readonly evidence: readonly string[];
}

/** Enough for plays, clicks and several pages; each beacon is a piece of evidence. */
const visitors = 8;
const mostResources = 5;

const mostSeeds = 50;

const emptyTruth = (platformAppKey: string, correlationId: string, seed: number): VisitorsTruth => ({
  platformAppKey,
  correlationId,
  seed,
  events: 0,
  uniqueVisitors: 0,
  devices: { mobile: 0, pc: 0 },
  regions: {},
  pageViews: 0,
  viewsPerHundred: 0,
  clicks: 0,
  clickTrace: {},
  viewingSeconds: 0,
  completion: null,
});

/** What can be played, with its length as the interface of the partner tells it: static data that beacons are joined with (7.1.1). */
const playable = async (context: MonitoringContext) => {
  const fetched = await fetchRecords(context.own, 'resource', { mostPages: 1 });
  if (!fetched.ok) return [];
  return fetched.records
    .filter((one) => Number(one['durationSeconds']) > 10 && one['isDeleted'] !== true)
    .slice(0, mostResources)
    .map((one) => ({
      id: String(one['resourceId']),
      url: `${context.target.url}/`,
      durationSeconds: Math.floor(Number(one['durationSeconds'])),
    }));
};

/** Visitors with a known itinerary open pages of each partner; their beacons go to the collector of the monitoring platform. */
export const visited: MonitoringScene<Visited> = {
  id: 'monitoring.visited',
  deadlineMs: 120_000,
  play: async (context) => {
    const { partner, profile, clock, fetch, evidenceOf, url, correlationId } = context;
    await context.use(registered);
    const truth = {} as Record<PlatformKind, VisitorsTruth>;
    const evidence: string[] = [];
    for (const [at, kind] of platformKinds.entries()) {
      const { appKey = '', pages } = partner.platforms[kind];
      const resources = kind === 'resource' ? await playable(context) : [];
      const planOf = (seed: number) => ({
        seed,
        visitors,
        appKey,
        correlationId,
        pages: [pages.home, ...pages.others],
        resources,
        codes: profile.values.beacon.codes,
      });
      // Somebody has to play something where there is something to play.
      const first = Math.floor(context.random() * 1e9);
      const seeds = Array.from({ length: mostSeeds }, (_, nth) => first + nth * platformKinds.length + at);
      const seed =
        seeds.find((one) => {
          const tried = emptyTruth(appKey, correlationId, one);
          Array.from(planVisits(planOf(one), tried));
          return resources.length === 0 || tried.completion !== null;
        }) ?? first;
      const counted = emptyTruth(appKey, correlationId, seed);
      const plan = planOf(seed);
      for (const beacon of planVisits(plan, counted)) {
        const answer = await fetch(new URL(beacon.path, url), {
          method: 'POST',
          body: beacon.compose(clock.now()),
          headers: {
            'content-type': 'text/plain;charset=UTF-8',
            'user-agent': beacon.userAgent,
            'x-forwarded-for': beacon.sourceIp,
            'x-heyan-correlation-id': correlationId,
          },
        });
        const text = await answer.text();
        const id = evidenceOf(answer);
        if (id !== undefined && evidence.length < 3) evidence.push(id);
        if (!answer.ok)
          throw new CandidateError('blocked', {
            'zh-CN': `采集端没有接收埋码事件：${answer.status} ${text.slice(0, 200)}`,
            en: `The collector did not take a beacon: ${answer.status} ${text.slice(0, 200)}`,
          });
      }
      truth[kind] = counted;
    }
    return { truth, correlationId, evidence };
  },
};
