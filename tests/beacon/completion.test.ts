import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Segment } from '../../mocks/monitoring-platform/collector/playedSegments.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { landRecords } from '../../mocks/monitoring-platform/warehouse/landRecords.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { coveredTime, playedTime } from '../../suites/beacon/touring/playedTime.ts';

const appKey = '0123456789abcdefghijklmn';
const length = 100;
const time = '2026-11-01T08:00:00.000+08:00';
let monitoring: MonitoringPlatform;

beforeAll(async () => {
  monitoring = await startMonitoringPlatform();
  await monitoring.register({ platformId: 'p1', name: '一', kind: 'resource', appKey, hosts: [] });
  await landRecords(monitoring.warehouse, 'resource', 'interface', [
    {
      platformId: 'p1',
      resourceId: 'r1',
      title: 'r1',
      type: 'video',
      source: 'platform',
      durationSeconds: length,
      createTime: time,
      updateTime: time,
      isDeleted: false,
    },
  ]);
});
afterAll(() => monitoring.close());

it.each<[string, Segment[]]>([
  [
    'once, in part',
    [
      [0, 10],
      [50, 60],
    ],
  ],
  [
    'a part twice',
    [
      [0, 10],
      [5, 15],
      [0, 10],
    ],
  ],
  [
    'whole, and then whole again',
    [
      [0, 100],
      [0, 100],
    ],
  ],
])('a resource watched %s: both readings of the completion follow from the parts played', async (name, segments) => {
  const event = {
    id: referenceProfile().values.beacon.codes.play,
    url: 'https://platform.example/r1',
    cusp: { resource_id: 'r1', played_segments: JSON.stringify(segments) },
  };
  const body = Buffer.from(JSON.stringify({ h: { ak: appKey }, a: { e: { s: [event] } } })).toString('base64');
  const answer = await fetch(`${monitoring.url}/v.gif`, {
    method: 'POST',
    body,
    headers: {
      'content-type': 'text/plain',
      'user-agent': 'Mozilla/5.0 Chrome/131.0.0.0',
      'x-heyan-correlation-id': name,
    },
  });
  expect(await answer.json()).toEqual({ accepted: 1, rejected: 0 });
  const [completion] = await monitoring.indicators.compute({
    platformId: 'p1',
    correlationId: name,
    ids: ['t4-9-completion'],
  });
  const reading = (which: string): number | null | undefined =>
    completion?.breakdown.find((row) => row.dimensions['reading'] === which)?.value;
  const [covered, played] = [coveredTime(segments), playedTime(segments)];
  expect(completion?.value).toBeCloseTo((100 * covered) / length, 9);
  expect([reading('union-capped'), reading('literal')]).toEqual([
    expect.closeTo((100 * covered) / length, 9),
    expect.closeTo((100 * played) / length, 9),
  ]);
  // What beacon.viewing-time-reported makes of them without knowing the length.
  expect(((reading('union-capped') ?? 0) / (reading('literal') ?? 1)) * played).toBeCloseTo(covered, 9);
});
