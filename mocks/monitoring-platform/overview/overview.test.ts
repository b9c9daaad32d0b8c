import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isoTime } from '../../../spec/isoTime.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorizedAs } from '../http/authorizedAs.ts';
import { recordLandings } from '../warehouse/recordLandings.ts';
import { testPageView } from './testPageView.ts';

const now = Date.parse('2026-11-23T12:00:00+08:00');
const day = 86_400_000;
const created = await createMonitoringPlatform({ clock: { now: () => now }, passwordCost: { logN: 4, r: 8, p: 1 } });
const { app, platform } = created;
let operator: Readonly<Record<string, string>> = {};
const ask = async (url: string, headers = operator) => {
  const answer = await app.inject({ method: 'GET', url, headers });
  return answer.json<Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>>();
};
const viewed = (platformId: string, ago: number, times: number) =>
  platform.warehouse.insert(
    'beacon_event',
    Array.from({ length: times }, (_, at) => testPageView(platformId, `${ago}-${at}`, now - ago * day)),
  );
beforeAll(async () => {
  operator = (await authorizedAs(created, 'operator')).headers;
  for (const platformId of ['fine', 'new', 'silent', 'one-alert', 'two-alerts'])
    await platform.register({ platformId, name: platformId, kind: 'resource', appKey: `key ${platformId}`, hosts: [] });
  for (const platformId of ['fine', 'one-alert', 'two-alerts']) await viewed(platformId, 0, 3);
  await viewed('fine', 3, 2);
  await viewed('silent', 3, 1);
  const alert = { tableName: 't', recordKey: 'k', rule: 'r', field: null, createdAt: now, seenAt: now } as const;
  await platform.store.note(
    { type: 'alert', alert: { ...alert, platformId: 'one-alert', alertId: 'a', status: 'open' } },
    { type: 'alert', alert: { ...alert, platformId: 'one-alert', alertId: 'b', status: 'closed' } },
    { type: 'alert', alert: { ...alert, platformId: 'two-alerts', alertId: 'c', status: 'open' } },
    { type: 'alert', alert: { ...alert, platformId: 'two-alerts', alertId: 'd', status: 'open' } },
    { type: 'alert', alert: { ...alert, platformId: 'fine', alertId: 'e', status: 'rectified' } },
  );
  await recordLandings(platform.warehouse, [{ platformId: 'fine', entity: 'user', channel: 'interface', records: 0 }]);
});
afterAll(() => platform.close());

describe('the overview', () => {
  it('has the worst first, and says why', async () => {
    const { platforms = [] } = await ask('/overview');
    expect(platforms.map(({ platformId, standing, openAlerts }) => [platformId, standing, openAlerts])).toEqual([
      ['two-alerts', 'trouble', 2],
      ['one-alert', 'trouble', 1],
      ['silent', 'silent', 0],
      ['new', 'new', 0],
      ['fine', 'fine', 0],
    ]);
    expect(platforms.find(({ platformId }) => platformId === 'silent')?.['last']).toEqual([
      { channel: 'beacon', at: isoTime(now - 3 * day) },
    ]);
  });

  it('shows an applicant nothing of others', async () => {
    const { headers } = await authorizedAs(created, 'applicant');
    expect(await ask('/overview', headers)).toEqual({ platforms: [] });
  });
});

describe('of one platform', () => {
  it('arrivals tell a day on which nothing came from one on which nobody asked', async () => {
    const { arrivals } = await ask('/platforms/fine/arrivals?from=2026-11-19&to=2026-11-23');
    expect(arrivals?.filter(({ channel }) => channel === 'beacon')).toEqual([
      { day: '2026-11-20', channel: 'beacon', records: 2 },
      { day: '2026-11-23', channel: 'beacon', records: 3 },
    ]);
    const { arrivals: all } = await ask('/platforms/fine/arrivals?from=2026-01-01&to=2026-01-02');
    expect(all).toEqual([]);
    const today = isoTime(Date.now()).slice(0, 10);
    const { arrivals: landed } = await ask(`/platforms/fine/arrivals?from=${today}&to=${today}`);
    expect(landed).toContainEqual({ day: today, channel: 'interface', records: 0 });
  });

  it('trends are those of each indicator', async () => {
    const { trends = [] } = await ask('/platforms/fine/trends?from=2026-11-01&to=2026-11-23');
    const one = await ask('/platforms/fine/indicators/t3-4-page-views/trend?from=2026-11-01&to=2026-11-23');
    expect(trends.find(({ id }) => id === 't3-4-page-views')?.['points']).toEqual(one['points']);
    expect(one['points']?.length).toBeGreaterThan(1);
  });

  it.each(['from=2026-11-23&to=2026-11-22', 'from=2020-01-01&to=2026-11-22', 'from=yesterday'])(
    'a period that makes no sense is refused: %s',
    async (query) => {
      for (const path of ['trends', 'arrivals'])
        expect(await ask(`/platforms/fine/${path}?${query}`)).toMatchObject({ error: { code: 'query-invalid' } });
    },
  );
});
