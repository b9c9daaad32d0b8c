import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { at } from '../../../fixtures/golden/at.ts';
import { goldenData } from '../../../fixtures/golden/goldenData.ts';
import { goldenEvent } from '../../../fixtures/golden/goldenEvent.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { recordLandings } from '../warehouse/recordLandings.ts';
import { landDataSets } from './landDataSets.ts';

const stamped = { createTime: at('01:00'), updateTime: at('01:00'), isDeleted: false };
let monitoring: MonitoringPlatform;
let values: readonly IndicatorValue[];
beforeAll(async () => {
  monitoring = await startMonitoringPlatform({ clock: { now: () => at('20:00') } });
  const resource = (resourceId: string, durationSeconds: number) => ({
    ...stamped,
    resourceId,
    title: resourceId,
    type: 'made-up',
    source: 'platform',
    stage: 'basic',
    subject: 'SB0101',
    url: 'https://a.example/r',
    durationSeconds,
  });
  const play = (id: string, segments: readonly (readonly [number, number])[]) =>
    goldenEvent(id, at('09:00'), {
      kind: 'play',
      eventCode: 'resource_play',
      resourceId: 'r1',
      playedSegments: segments,
      visitorId: id,
    });
  const events = [
    goldenEvent('e1', at('08:00')),
    // Delivered three times.
    goldenEvent('e2', at('08:01')),
    goldenEvent('e2', at('08:02')),
    goldenEvent('e2', at('08:03')),
    // Clocks a year off, both ways.
    goldenEvent('e3', at('08:04'), { eventTime: at('08:04', '2025-11-23') }),
    goldenEvent('e4', at('08:05'), { eventTime: at('08:05', '2027-11-23') }),
    // Half of it; backwards; past the end.
    play('p1', [[0, 50]]),
    play('p2', [[60, 20]]),
    play('p3', [[90, 5000]]),
  ];
  const attack = (attackId: string, result: string) => ({
    attackId,
    occurredTime: at('10:00'),
    category: 'NOBODY-KNOWS',
    result,
    sourceIp: '8.8.8.8',
    sourceCountry: null,
    sourceProvince: null,
    createTime: at('10:00'),
  });
  const vulnerability = (vulnerabilityId: string, level: string) => ({
    ...stamped,
    vulnerabilityId,
    discoveredTime: at('10:00'),
    type: 'other',
    level,
    status: 'open',
    handledTime: null,
  });
  const handled = (caseId: string, acceptedTime: number, completedTime: number) => ({
    ...stamped,
    caseId,
    itemId: 'i',
    userId: 'u',
    acceptedTime,
    completedTime,
  });
  const records = {
    resource: [resource('r1', 100), resource('r2', -5)],
    attack: [attack('a1', 'success'), attack('a2', 'unheard-of')],
    vulnerability: [vulnerability('v1', '超危'), vulnerability('v2', '极危')],
    'service-case': [handled('c1', at('08:00'), at('10:00')), handled('c2', at('10:00'), at('08:00'))],
  };
  await landDataSets(monitoring.warehouse, [{ ...goldenData({ events, records }), platformId: 'p1' }], 'interface');
  for (const entity of ['resource', 'service-case'] as const)
    await recordLandings(monitoring.warehouse, [{ platformId: 'p1', entity, channel: 'interface', records: 2 }]);
  for (const entity of ['attack', 'vulnerability'] as const)
    await recordLandings(monitoring.warehouse, [{ platformId: 'p1', entity, channel: 'source', records: 2 }]);
  values = await monitoring.indicators.compute({ platformId: 'p1' });
});
afterAll(() => monitoring.close());

const of = (id: string): readonly [number | null, readonly string[]] => {
  const value = values.find((one) => one.id === id);
  return [value?.value ?? null, value?.status === 'computed' ? (value.notes ?? []).map(({ en }) => en) : []];
};

describe('bad input', () => {
  it.each([
    [
      'repeated deliveries count once, clocks a year off by receipt',
      't3-4-page-views',
      4,
      [/2 events carry a client’s clock/],
    ],
    [
      'segments that run backwards do not count',
      't4-8-viewing-time',
      50 + 4910,
      [/2 events carry/, /1 playback events hold segments/],
    ],
    [
      'positions past the end are cut, lengths below 0 left out',
      't4-9-completion',
      30,
      [/2 events carry/, /1 playback events hold/, /1 playback events go past the end/, /1 resources have a length/],
    ],
    [
      'cases completed before they were accepted are left out',
      't5-4-average-handling-time',
      2,
      [/1 cases were completed before/],
    ],
    ['unknown results stand for themselves, the draft gives examples only', 't7-3-attacks-by-result', 2, []],
    [
      'unknown levels stand for themselves, 超危 is known',
      't7-9-vulnerabilities-by-level',
      2,
      [/1 vulnerabilities have a level/],
    ],
    ['an open code table knows no unknown code', 't4-2-resources-by-type', 2, []],
    ['what is not concerned says nothing', 't7-1-attacks', 2, []],
  ] as const)('%s: %s', (_, id, value, notes) => {
    expect(of(id)).toEqual([value, notes.map((note) => expect.stringMatching(note) as unknown)]);
  });

  it('leaves what was not collected absent with the reason, and the others standing', () => {
    expect(values.find(({ id }) => id === 't4-6-users')).toMatchObject({ status: 'absent', reason: 'not-collected' });
  });
});
