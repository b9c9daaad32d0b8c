import { isoTime } from '../../../spec/isoTime.ts';

/** A row of `beacon_event`: a page of the platform was viewed at `time` (epoch milliseconds). */
export const testPageView = (
  platformId: string,
  eventId: string,
  time: number,
): Readonly<Record<string, string | boolean>> => ({
  platform_id: platformId,
  event_id: eventId,
  received_time: isoTime(time),
  event_time: isoTime(time),
  kind: 'page-view',
  event_code: 'v',
  page_url: 'https://a.example/',
  visitor_id: 'v',
  device: 'pc',
  is_robot: false,
  parameters: '{}',
});
