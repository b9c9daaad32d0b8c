import type { Profile } from '../../spec/profiles/profile.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import type { Warehouse } from '../monitoring-platform/warehouse/warehouse.ts';
import { landRecords } from '../monitoring-platform/warehouse/landRecords.ts';
import { demonstrationDays } from './demonstrationDays.ts';
import { sourceHistory } from './sourceHistory.ts';
import { visitRows } from './visitRows.ts';

const day = 86_400_000;
const beijing = 8 * 3_600_000;

/** Visitors of a usual day, and what went wrong at which days before today. */
const stories: Readonly<
  Record<PlatformKind, { readonly visitors: number; readonly silentDay?: number; readonly rush?: true }>
> = {
  resource: { visitors: 70 },
  service: { visitors: 45, rush: true },
  management: { visitors: 30, silentDay: 4 },
};

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * A month of visits and of what the sources tell, straight into the warehouse: the collector takes nothing that is a day old. Each
 * platform has its trouble: one a page that nobody reaches since yesterday, one a rush of visitors, one a day without events.
 */
export const fillHistory = async (
  warehouse: Warehouse,
  platform: Pick<AccessPlatform, 'platformId' | 'kind' | 'appKey' | 'business' | 'url'>,
  { profile, now }: { readonly profile: Profile; readonly now: number },
): Promise<void> => {
  const { platformId, kind, appKey, business } = platform;
  const known = await warehouse.query<{ there: number }>(
    'SELECT count() AS there FROM beacon_event WHERE platform_id = {id:String} AND occurred_time < {now:DateTime64(3)} - INTERVAL 2 DAY',
    { id: platformId, now: (now / 1000).toFixed(3) },
  );
  // One that is kept has its history from the last time.
  if (Number(known[0]?.there ?? 0) > 0) return;
  const pages = business.records('site-column').map(({ id, fields }) => ({
    code: id,
    name: text(fields['name']),
    url: text(fields['url']),
  }));
  const visited = {
    platformId,
    appKey,
    pages: pages.slice(0, 6),
    resources:
      kind !== 'resource'
        ? []
        : business.records('resource').flatMap(({ id, fields }) => {
            const durationSeconds = fields['durationSeconds'];
            return typeof durationSeconds === 'number' ? [{ id, url: text(fields['url']), durationSeconds }] : [];
          }),
    userIds: business.records('user').map(({ id }) => id),
  };
  const { visitors, silentDay, rush } = stories[kind];
  const today = Math.floor((now + beijing) / day) * day - beijing;
  const rows = Array.from({ length: demonstrationDays }, (_, at) => demonstrationDays - 1 - at).flatMap((ago) => {
    if (ago === silentDay) return [];
    const from = today - ago * day;
    const isWeekend = [0, 6].includes(new Date(from + beijing).getUTCDay());
    const usual = visitors * (isWeekend ? 0.6 : 1);
    return visitRows(visited, {
      seed: visitors * 1000 + ago,
      from,
      until: Math.min(from + day, now),
      visitors: Math.round(rush && ago === 1 ? 6 * usual : usual * (0.9 + ((ago * 7) % 5) / 25)),
      ...(kind === 'resource' && ago <= 1 && visited.pages[2] !== undefined && { withoutPage: visited.pages[2].url }),
      codes: profile.values.beacon.codes,
    });
  });
  await warehouse.insert('beacon_event', rows);
  const span = {
    seed: visitors,
    from: today - (demonstrationDays - 1) * day,
    to: today,
    url: pages[0]?.url ?? platform.url,
  };
  for (const [entity, records] of sourceHistory(platformId, span))
    await landRecords(warehouse, entity, 'source', records, platformId);
};
