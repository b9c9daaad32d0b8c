import { afterAll, beforeAll, expect, it } from 'vitest';
import { isoTime } from '../../../spec/isoTime.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorized } from '../http/authorized.ts';
import { testPageView } from '../overview/testPageView.ts';
import { landRecords } from '../warehouse/landRecords.ts';
import type { IndicatorValue } from './contract/indicatorValue.ts';

const day = 86_400_000;
const today = Date.parse('2026-11-23T00:00:00+08:00');
let now = today + 15 * 3_600_000;
const created = await createMonitoringPlatform({ clock: { now: () => now } });
const { app, platform } = created;
const platformId = 'p1';

const period = (from: number, to: number) => ({ from: isoTime(from), to: isoTime(to) });
const periods = {
  today: {},
  month: period(today - 29 * day, today + day),
  before: period(today - 59 * day, today - 29 * day),
  exchanged: { ...period(today - 29 * day, today + day), channel: 'exchange' },
} as const;
/** Of events, of records, of both, states, and of another kind of platform. */
const ids = [
  't3-1-unique-visitors',
  't3-4-page-views',
  't4-1-resources',
  't4-8-viewing-time',
  't4-11-ratings',
  't5-1-service-items',
];
/** Over HTTP, where values are remembered. */
const asked = async (query: Readonly<Record<string, string>>): Promise<readonly IndicatorValue[]> => {
  const url = `/platforms/${platformId}/indicators?${new URLSearchParams({ ...query, ids: ids.join() }).toString()}`;
  const answer = await app.inject({ method: 'GET', url, headers: authorized(platform) });
  return answer.json<{ indicators: readonly IndicatorValue[] }>().indicators;
};
const viewed = (eventId: string, time: number): Promise<void> =>
  platform.warehouse.insert('beacon_event', [testPageView(platformId, eventId, time)]);
const landed = (channel: 'interface' | 'exchange', resourceId: string) =>
  landRecords(platform.warehouse, 'resource', channel, [
    {
      platformId,
      resourceId,
      title: resourceId,
      type: 'video',
      source: 'platform',
      stage: 'basic',
      subject: 'x',
      url: 'https://a.example/r',
      durationSeconds: null,
      createTime: isoTime(now),
      updateTime: isoTime(now),
      isDeleted: false,
    },
  ]);

beforeAll(() => platform.register({ platformId, name: 'p', kind: 'resource', appKey: 'k', hosts: [] }));
afterAll(() => platform.close());

it('a remembered value is what would be computed, whatever came, and in whichever order it is asked for', async () => {
  const told = new Set<string>();
  const compare = async (): Promise<void> => {
    for (const [name, query] of Object.entries(periods)) {
      const values = await asked(query);
      expect([name, values]).toEqual([
        name,
        JSON.parse(JSON.stringify(await platform.indicators.compute({ platformId, ids, ...query }))),
      ]);
      told.add(JSON.stringify(values.map(({ value }) => value)));
    }
  };
  const changes: readonly (() => Promise<unknown> | unknown)[] = [
    () => undefined,
    () => viewed('last month', today - 40 * day),
    () => landed('interface', 'r1'),
    () => viewed('this month', today - 3 * day),
    () => viewed('today', today + 3_600_000),
    () => landed('exchange', 'r2'),
    () => landed('exchange', 'r3'),
    // Nothing.
    () => undefined,
    () => platform.change({ platformId, name: 'p', kind: 'service', appKey: 'k', hosts: [] }),
    () => void (now += day),
  ];
  for (const change of changes) {
    await change();
    await compare();
  }
  expect(told.size).toBeGreaterThan(10);
});
