import { expect, it } from 'vitest';
import { beaconParameters } from '../../spec/beaconParameters.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { decodePayload } from '../../mocks/monitoring-platform/collector/decodePayload.ts';
import { eventKind } from '../../mocks/monitoring-platform/collector/eventKind.ts';
import { wireExample } from './wireExample.ts';

it('is understood by the collector', () => {
  const { events, problems } = decodePayload(wireExample.body, '', '/web_logs');
  expect(problems).toEqual([]);
  expect(events.map(({ code }) => code)).toEqual([
    '$$_page_start',
    referenceProfile().values.beacon.codes.play,
    'btn_download',
  ]);
  const { codes } = referenceProfile().values.beacon;
  expect(events.map(({ code, type }) => eventKind(code, type, codes))).toEqual(['page-view', 'play', 'click']);
  expect(events[1]).toMatchObject({
    appKey: 'exampleappkey00000000001',
    userId: 'u-1007',
    pageCode: 'a1.lesson.0.0',
    parameters: { [beaconParameters.resourceId]: 'r-42', [beaconParameters.playedSegments]: '[[0,30],[90,120]]' },
  });
  expect(new Set(events.map(({ eventId }) => eventId)).size).toBe(3);
});
