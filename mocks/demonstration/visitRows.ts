import { createHash } from 'node:crypto';
import { seededDice } from '../../fixtures/oracle/seededDice.ts';
import { simulatedDevices, simulatedPlaces } from '../../fixtures/visitors/simulatedPlaces.ts';
import { isoTime } from '../../spec/isoTime.ts';
import type { ProfileValues } from '../../spec/profiles/profileValues.ts';

export interface VisitedPlatform {
  readonly platformId: string;
  readonly appKey: string;
  /** The first is the home page. */
  readonly pages: readonly { readonly code: string; readonly name: string; readonly url: string }[];
  readonly resources: readonly { readonly id: string; readonly url: string; readonly durationSeconds: number }[];
  readonly userIds: readonly string[];
}

export interface VisitedDay {
  readonly seed: number;
  /** Start of the day of Beijing, epoch milliseconds; nothing happens at or after `until`. */
  readonly from: number;
  readonly until: number;
  readonly visitors: number;
  /** Nobody comes to this page. */
  readonly withoutPage?: string;
  readonly codes: ProfileValues['beacon']['codes'];
}

const day = 86_400_000;
const identity = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 32);

/** Beacon events of a day's visitors as rows of `beacon_event`, as the collector would have landed them. Equal days give equal rows. */
export const visitRows = (
  { platformId, appKey, pages, resources, userIds }: VisitedPlatform,
  { seed, from, until, visitors, withoutPage, codes }: VisitedDay,
): readonly Readonly<Record<string, unknown>>[] => {
  const dice = seededDice(seed);
  const rows: Record<string, unknown>[] = [];
  const open = pages.filter(({ url }) => url !== withoutPage);
  const home = open[0];
  if (home === undefined) return rows;
  for (let visitor = 0; visitor < visitors; visitor += 1) {
    const place = dice.pick(simulatedPlaces);
    const device = dice.pick(simulatedDevices);
    const sourceIp = `${place.prefix}.${1 + dice.whole(254)}`;
    const userId = userIds.length > 0 && dice.chance(0.5) ? dice.pick(userIds) : '';
    // Busy between eight and twenty-two.
    let at = from + Math.floor(day * (0.33 + 0.58 * (dice.whole(1000) / 1000)));
    const event = (change: Readonly<Record<string, unknown>>): void => {
      at += 3_000 + dice.whole(20_000);
      if (at >= until) return;
      rows.push({
        platform_id: platformId,
        event_id: identity(`${platformId} ${from} ${visitor} ${rows.length}`),
        received_time: isoTime(at + 300),
        event_time: isoTime(at),
        app_key: appKey,
        referrer: '',
        visitor_id: identity(`${sourceIp} ${device.userAgent}`),
        device_id: identity(`${sourceIp} ${device.userAgent} device`),
        source_ip: sourceIp,
        user_agent: device.userAgent,
        device: device.device,
        is_robot: false,
        country: '中国',
        province: place.province,
        city: '',
        user_id: userId,
        resource_id: '',
        played_segments: [],
        score: null,
        parameters: '{}',
        correlation_id: '',
        flavour: 'cloud',
        ...change,
      });
    };
    let referrer: string = '';
    const way: readonly VisitedPlatform['pages'][number][] = [
      home,
      ...Array.from({ length: 1 + dice.whole(4) }, () => dice.pick(open)),
    ];
    for (const page of way) {
      const here = { page_url: page.url, page_code: page.code, page_name: page.name };
      event({ ...here, kind: 'page-view', event_code: 'page_view', referrer });
      if (page === home)
        event({
          ...here,
          kind: 'exposure',
          event_code: dice.chance(0.5) ? codes.navigationExposure : codes.carouselExposure,
        });
      if (dice.chance(0.6)) event({ ...here, kind: 'click', event_code: `button_${1 + dice.whole(8)}` });
      referrer = page.url;
    }
    if (resources.length === 0 || dice.chance(0.4)) continue;
    const resource = dice.pick(resources);
    const there = { page_url: resource.url, page_code: resource.id, page_name: '', resource_id: resource.id };
    event({ ...there, kind: 'page-view', event_code: 'page_view', referrer });
    const seen = Math.floor((resource.durationSeconds * (20 + dice.whole(81))) / 100);
    if (seen > 0) event({ ...there, kind: 'play', event_code: codes.play, played_segments: [[0, seen]] });
    if (dice.chance(0.3))
      event({ ...there, kind: 'interaction', event_code: dice.pick([codes.like, codes.forward, codes.favourite]) });
  }
  return rows;
};
