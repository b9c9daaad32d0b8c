import { nothingSeen } from '../../fixtures/visitors/nothingSeen.ts';
import { planVisits } from '../../fixtures/visitors/planVisits.ts';
import type { VisitPlan } from '../../fixtures/visitors/planVisits.ts';
import { seededDice } from '../../fixtures/oracle/seededDice.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import { createDuplicateMemory } from '../monitoring-platform/collector/createDuplicateMemory.ts';
import { createEventStore } from '../monitoring-platform/collector/createEventStore.ts';
import { createReceiver } from '../monitoring-platform/collector/createReceiver.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { PastDay } from './pastDays.ts';

const hour = 3_600_000;

/** Visitors of a usual day, and what went wrong at which days before today. */
const stories: Readonly<
  Record<PlatformKind, { readonly visitors: number; readonly silentDay?: number; readonly rushDay?: number }>
> = {
  resource: { visitors: 36 },
  service: { visitors: 24, rushDay: 1 },
  management: { visitors: 16, silentDay: 4 },
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

type Visited = Pick<AccessPlatform, 'kind' | 'appKey' | 'business'>;

const planOf = ({ kind, appKey, business }: Visited, { ago, isWeekend }: PastDay, profile: Profile): VisitPlan => {
  const { visitors, rushDay } = stories[kind];
  const pages = business
    .records('site-column')
    .map(({ fields }) => text(fields['url']))
    .slice(0, 6);
  const usual = visitors * (isWeekend ? 0.6 : 1) * (0.9 + ((ago * 7) % 5) / 25);
  return {
    seed: ['resource', 'service', 'management'].indexOf(kind) * 1000 + ago,
    visitors: Math.round(ago === rushDay ? 5 * usual : usual),
    appKey,
    correlationId: '',
    // One page of the resource platform has not been reached since yesterday.
    pages: kind === 'resource' && ago <= 1 ? pages.filter((_, at) => at !== 2) : pages,
    resources:
      kind !== 'resource'
        ? []
        : business.records('resource').flatMap(({ id, fields }) => {
            const { durationSeconds } = fields;
            return typeof durationSeconds === 'number' ? [{ id, url: text(fields['url']), durationSeconds }] : [];
          }),
    codes: profile.values.beacon.codes,
  };
};

/**
 * Beacons of visitors on past days: decoded, judged and landed by the collector's own receiver, whose clock stands where they are. Each
 * platform has its trouble: one a page that nobody reaches since yesterday, one a rush of visitors, one a day without events.
 */
export const fillVisits = async (
  { warehouse, platforms: registered }: Pick<MonitoringPlatform, 'warehouse' | 'platforms'>,
  platforms: readonly Visited[],
  { profile, days }: { readonly profile: Profile; readonly days: readonly PastDay[] },
): Promise<void> => {
  let now = 0;
  const clock = { now: () => now };
  const store = createEventStore(warehouse, clock);
  const receiver = createReceiver({ clock, profile, platforms: registered }, store, createDuplicateMemory(store));
  for (const day of days)
    for (const platform of platforms) {
      if (day.ago === stories[platform.kind].silentDay) continue;
      const plan = planOf(platform, day, profile);
      const dice = seededDice(plan.seed);
      const received: Promise<unknown>[] = [];
      let visitor = '';
      let at = 0;
      for (const { path, sourceIp, userAgent, compose } of planVisits(plan, nothingSeen(plan))) {
        const who = `${sourceIp} ${userAgent}`;
        // Most come between eight and twenty-two.
        if (who !== visitor) at = day.from + 8 * hour + dice.whole(13 * hour);
        else at += 2_000 + dice.whole(25_000);
        visitor = who;
        if (at >= day.to) continue;
        now = at;
        const body = new TextEncoder().encode(compose(at));
        // Its time is read before anything is waited for.
        received.push(receiver.receive({ path, query: '', body, correlationId: '', sourceIp, userAgent }));
      }
      await Promise.all(received);
    }
};
