import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { authorized } from '../http/authorized.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { landRecords } from '../warehouse/landRecords.ts';

const now = Date.parse('2026-11-23T12:00:00+08:00');
let monitoring: MonitoringPlatform;
beforeAll(async () => {
  monitoring = await startMonitoringPlatform({ clock: { now: () => now } });
  await monitoring.register({ platformId: 'p1', name: 'p', kind: 'resource', appKey: 'k', hosts: [] });
  const time = '2026-11-23T00:00:00.000Z';
  const resource = (id: string, title: string, type: string) => ({
    platformId: 'p1',
    resourceId: id,
    title,
    type,
    source: 'platform',
    stage: 'basic',
    subject: '=HYPERLINK("http://a.example")',
    url: 'https://a.example/r',
    durationSeconds: null,
    createTime: time,
    updateTime: time,
    isDeleted: false,
  });
  await landRecords(monitoring.warehouse, 'resource', 'interface', [
    resource('r1', 'one', 'video'),
    resource('r2', 'two', 'video'),
    resource('r3', 'three', 'audio'),
  ]);
  const view = (visitor: string, page: string, day: string) => ({
    platform_id: 'p1',
    event_id: `${visitor}${page}${day}`,
    received_time: `${day}T10:00:00+08:00`,
    kind: 'page-view',
    event_code: 'v',
    page_url: page,
    visitor_id: visitor,
    device: 'pc',
    is_robot: false,
  });
  await monitoring.warehouse.insert('beacon_event', [
    view('v1', 'https://a.example/', '2026-11-22'),
    view('v1', 'https://a.example/', '2026-11-23'),
    view('v2', 'https://a.example/?x=1', '2026-11-23'),
  ]);
});
afterAll(() => monitoring.close());

const get = (path: string): Promise<Response> =>
  fetch(`${monitoring.url}/platforms/p1/${path}`, { headers: authorized(monitoring) });
const asked = async (query: string) =>
  ((await (await get(`indicators?${query}`)).json()) as { indicators: readonly Readonly<Record<string, unknown>>[] })
    .indicators;
const days = 'from=2026-11-22T00:00:00%2B08:00&to=2026-11-24T00:00:00%2B08:00';

describe('the indicator service over HTTP', () => {
  it('gives the whole set for one platform in one call, each with a value or a reason', async () => {
    const all = await asked('');
    expect(all.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
    expect(all.filter(({ status, reason }) => status !== 'computed' && typeof reason !== 'string')).toEqual([]);
  });

  it('names the parts that are codes, and no others', async () => {
    const [types, devices] = await asked(`ids=t4-2-resources-by-type,t3-2-devices&${days}`);
    expect(types?.['valueNames']).toEqual({
      type: {
        video: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) as unknown, en: 'Video' },
        audio: { 'zh-CN': expect.stringMatching(/\p{Script=Han}/u) as unknown, en: 'Audio' },
      },
    });
    expect(devices?.['valueNames']).toEqual({ device: { pc: { 'zh-CN': '电脑', en: 'computer' } } });
    const [subjects] = await asked(`ids=t4-5-resources-by-subject&${days}`);
    // What a stranger wrote stands for itself.
    expect(Object.keys(subjects?.['valueNames'] ?? {})).toEqual(['stage']);
  });

  it('computes once what nothing new came of, and again when something did', async () => {
    const query = vi.spyOn(monitoring.warehouse, 'query');
    const once = async (words: string) => {
      query.mockClear();
      const answer = await asked(words);
      return { answer, statements: query.mock.calls.length };
    };
    const first = await once(days);
    const second = await once(days);
    expect([second.answer, second.statements]).toEqual([first.answer, 1]);
    // Another question is another.
    expect((await once(`${days}&channel=exchange`)).statements).toBeGreaterThan(1);
    await monitoring.warehouse.insert('beacon_event', [
      { ...(await monitoring.warehouse.query<object>('SELECT * FROM beacon_event LIMIT 1'))[0], event_id: 'one more' },
    ]);
    const third = await once(days);
    const viewsIn = ({ answer }: typeof first) => answer.find(({ id }) => id === 't3-4-page-views')?.['value'];
    expect([viewsIn(first), viewsIn(third)]).toEqual([3, 4]);
    await monitoring.warehouse.command("DELETE FROM beacon_event WHERE event_id = 'one more'");
    expect(viewsIn(await once(days))).toBe(3);
    query.mockRestore();
  });

  it('gives ranges, days and both readings where they differ', async () => {
    const [visitors, perHundred] = await asked(`ids=t3-1-unique-visitors,t3-5-views-per-hundred&${days}`);
    // v1 on two days, v2 on one: three visitors of days, two of the window.
    expect(visitors).toMatchObject({
      value: 3,
      readings: [
        { id: 'day', value: 3, chosen: true },
        { id: 'window', value: 2, chosen: false },
        { id: 'address-and-device', value: 3, chosen: true },
        { id: 'account', value: 3, chosen: false },
        { id: 'device', value: 3, chosen: false },
      ],
      breakdown: expect.arrayContaining([{ dimensions: { day: '2026-11-23' }, value: 2 }]),
    });
    expect(perHundred).toMatchObject({
      value: 100,
      readings: [
        { id: 'day', value: 100, chosen: true },
        { id: 'window', value: 150, chosen: false },
        { id: 'address-and-device', value: 100, chosen: true },
        { id: 'account', value: 100, chosen: false },
        { id: 'device', value: 100, chosen: false },
        { id: 'unique-visitors', value: 100, chosen: true },
        {
          id: 'registered-users',
          value: null,
          chosen: false,
          unit: { 'zh-CN': '次/百名注册用户', en: 'views per 100 registered users' },
        },
      ],
    });
    expect((await asked('ids=t3-1-unique-visitors'))[0]).toMatchObject({
      from: '2026-11-23T00:00:00.000+08:00',
      to: '2026-11-24T00:00:00.000+08:00',
      value: 2,
    });
  });

  it('gives the trend by day', async () => {
    expect(await (await get('indicators/t3-4-page-views/trend?from=2026-11-20&to=2026-11-30')).json()).toEqual({
      id: 't3-4-page-views',
      points: [
        { day: '2026-11-22', value: 1 },
        { day: '2026-11-23', value: 2 },
      ],
    });
  });

  it('gives the records behind a part, page by page', async () => {
    const records = async (query: string) =>
      (
        (await (await get(`indicators/t4-2-resources-by-type/records?${query}`)).json()) as {
          records: readonly { resource_id: string }[];
        }
      ).records.map(({ resource_id }) => resource_id);
    expect(await records('dimension.type=video')).toEqual(['r1', 'r2']);
    const [first, second] = [await records('limit=2'), await records('limit=2&offset=2')];
    expect([first.length, second.length, [...first, ...second].toSorted()]).toEqual([2, 1, ['r1', 'r2', 'r3']]);
  });

  it('gives CSV in which no cell is a formula', async () => {
    const response = await get('indicators?format=csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    const text = await response.text();
    expect(text).toContain('t4-1-resources,4,1,p1,');
    expect(
      text
        .split('\r\n')
        .flatMap((line) => line.split(','))
        .filter((cell) => /^"?[=+@]/.test(cell)),
    ).toEqual([]);
  });

  it.each([
    ['indicators?ids=t9-nonsense', 400],
    ['indicators?ids=%27%3B%20DROP%20TABLE%20beacon_event', 400],
    ['indicators?from=yesterday', 400],
    ['indicators?from=2026-11-23T00:00:00', 400],
    ['indicators?from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z', 400],
    ['indicators?channel=smoke', 400],
    [`indicators?from=${'9'.repeat(5000)}`, 400],
    ['indicators?from=%2B275760-09-13T00:00:00.000Z&to=%2B275760-09-13T00:00:00.000Z', 400],
    ['indicators?from=0001-01-01T00:00:00Z&to=9999-12-31T00:00:00Z&ids=t3-4-page-views', 200],
    ['indicators?correlationId=%00%27%22%5C', 200],
    ['indicators?ids=t3-4-page-views&ids=t3-6-clicks', 200],
    ['indicators/t9-nonsense/trend', 400],
    ['indicators/t9-nonsense/records', 400],
    ['indicators/t3-4-page-views/trend?from=2026-13-45', 400],
    ['indicators/t3-4-page-views/records?dimension.page=%27)%20OR%201%3D1%20--', 200],
    ['indicators/t3-4-page-views/records?dimension.__proto__=x', 400],
    ['indicators/t3-4-page-views/records?limit=-1&offset=99999999999999', 400],
    ['indicators/t3-4-page-views/records?limit=1001', 400],
    ['indicators?format=xml', 400],
    ['indicators?from=2026-02-30T00:00:00Z', 400],
    ['indicators/t3-4-page-views/trend?from=2026-11-24&to=2026-11-23', 400],
    ['quantities?from=nonsense', 400],
  ])('answers %s with %i and stays up', async (path, status) => {
    const response = await get(path);
    expect([response.status, (await response.text()).length]).toEqual([status, expect.any(Number)]);
    expect(
      (
        await monitoring.warehouse.query<{ n: number }>(
          "SELECT count() AS n FROM beacon_event WHERE platform_id = 'p1'",
        )
      )[0]?.n,
    ).toBe(3);
  });
});
