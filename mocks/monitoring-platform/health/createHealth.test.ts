import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { authorized } from '../http/authorized.ts';
import { startCloudManagement } from '../../cloud-management/startCloudManagement.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { landRecords } from '../warehouse/landRecords.ts';

const platformId = 'p1';
const now = Date.parse('2026-11-23T12:00:00+08:00');
const day = 86_400_000;
let monitoring: MonitoringPlatform;
beforeEach(async () => {
  monitoring = await startMonitoringPlatform({ clock: { now: () => now } });
  await monitoring.register({ platformId, name: 'p', kind: 'resource', appKey: 'k', hosts: [] });
});
afterEach(() => monitoring.close());

const views = (ago: number, count: number, page = 'https://a.example/') =>
  Array.from({ length: count }, (_, at) => ({
    platform_id: platformId,
    event_id: `${page}-${ago}-${at}`,
    received_time: new Date(now - ago * day + at).toISOString(),
    kind: 'page-view',
    event_code: 'v',
    page_url: page,
    visitor_id: `v${at}`,
    device: 'pc',
    is_robot: false,
  }));
const alerts = async (): Promise<string[]> =>
  (await monitoring.health.examine(platformId))
    .filter(({ status }) => status === 'alert')
    .map(({ code, subject }) => `${code} ${subject}`);

describe('the status of a platform', () => {
  it('is fine when everything reports as usual', async () => {
    await monitoring.warehouse.insert(
      'beacon_event',
      Array.from({ length: 13 }, (_, ago) => views(ago, 20 + (ago % 3))).flat(),
    );
    expect(await monitoring.health.examine(platformId)).toMatchObject([
      { aspect: 'health', status: 'ok' },
      { aspect: 'completeness', status: 'ok' },
      { aspect: 'consistency', status: 'ok' },
      { aspect: 'anomaly', status: 'ok' },
    ]);
  });

  it('raises an alert for a silent day, a silent page and a day out of the ordinary', async () => {
    await monitoring.warehouse.insert('beacon_event', [
      ...[0, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12].flatMap((ago) => views(ago, 20 + (ago % 3))),
      ...views(1, 200),
      ...[5, 6, 7, 8, 9, 10].flatMap((ago) => views(ago, 30, 'https://a.example/forgotten')),
    ]);
    const found = await alerts();
    expect(found).toContain('day-without-events 2026-11-20');
    expect(found).toContain('page-silent https://a.example/forgotten');
    expect(found).toContain('value-unusual t3-1-unique-visitors');
    const kept = async () =>
      monitoring.warehouse.query("SELECT count() AS alerts FROM status_alert WHERE platform_id = 'p1'");
    // To look changes nothing; watching keeps each cause once, however often.
    expect(await kept()).toEqual([{ alerts: 0 }]);
    const opened = await monitoring.health.watch(platformId);
    expect(opened.map(({ code, subject }) => `${code} ${subject}`).toSorted()).toEqual(found.toSorted());
    expect(await monitoring.health.watch(platformId)).toEqual([]);
    expect(await kept()).toEqual([{ alerts: found.length }]);
    expect(monitoring.exceptions.all()).toHaveLength(found.length);
  });

  it('raises an alert for a table that is collected in time and brings nothing any more', async () => {
    const landing = (ago: number, entity: string, records: number) => ({
      platform_id: platformId,
      entity,
      channel: 'exchange',
      records,
      landed_at: new Date(now - ago * day + 1000).toISOString(),
    });
    await monitoring.warehouse.insert(
      'landing',
      [1, 2, 3, 4, 5, 6].flatMap((ago) => [landing(ago + 0.1, 'evaluation', 100), landing(ago + 0.1, 'user', 1)]),
    );
    await monitoring.warehouse.insert('landing', [landing(0.1, 'evaluation', 0), landing(0.1, 'user', 0)]);
    expect(await alerts()).toEqual(['table-silent evaluation (exchange)']);
  });

  it('raises an alert when the channels differ, or a collection is overdue', async () => {
    const user = (userId: string) => ({
      platformId,
      userId,
      type: 'student',
      registeredTime: '2026-11-01T00:00:00Z',
      createTime: '2026-11-01T00:00:00Z',
      updateTime: '2026-11-01T00:00:00Z',
      isDeleted: false,
    });
    await landRecords(monitoring.warehouse, 'user', 'interface', [user('u1'), user('u2')]);
    await landRecords(monitoring.warehouse, 'user', 'exchange', [user('u1')]);
    await monitoring.warehouse.insert('landing', [
      {
        platform_id: platformId,
        entity: 'resource',
        channel: 'interface',
        records: 1,
        landed_at: new Date(now - 2 * day).toISOString(),
      },
    ]);
    const found = await alerts();
    expect(found).toContain('channels-differ t4-6-users');
    // Compared again when something of it came, and not before.
    const query = vi.spyOn(monitoring.warehouse, 'query');
    expect(await alerts()).toEqual(found);
    expect(query.mock.calls.length).toBeLessThan(10);
    query.mockRestore();
    expect(found).toContain('collection-overdue resource (interface)');
    const answer = (await (
      await fetch(`${monitoring.url}/platforms/p1/status`, { headers: authorized(monitoring) })
    ).json()) as {
      items: { code: string }[];
    };
    expect(answer.items.map(({ code }) => code)).toContain('channels-differ');
    await landRecords(monitoring.warehouse, 'user', 'exchange', [user('u2')]);
    expect(await alerts()).not.toContain('channels-differ t4-6-users');
  });

  it('shows what the last collection by each way in brought, and what was wrong with it', async () => {
    const cloudManagement = await startCloudManagement({ platformIds: ['p2'], clock: { now: () => now } });
    try {
      const credentials = { appKey: 'k', encryptionKey: '00'.repeat(16), signatureKey: '00'.repeat(16) };
      const nowhere = 'http://127.0.0.1:1';
      await monitoring.register({
        platformId: 'p2',
        name: 'p2',
        kind: 'resource',
        appKey: 'k2',
        hosts: [],
        interfaces: { urls: { user: `${nowhere}/users` }, credentials },
        frontDatabase: { type: 'mysql', host: '127.0.0.1', port: 1, database: 'd', user: 'u', password: 'p' },
        sources: { cloudManagement, probe: { url: nowhere, token: 't' } },
      });
      const health = async () =>
        (await monitoring.health.examine('p2'))
          .filter(({ aspect }) => aspect === 'health')
          .map(({ code, subject, status, actual }) => `${status} ${code} ${subject} ${actual}`.trim());
      expect(await health()).toEqual([
        'ok not-collected-yet interface',
        'ok not-collected-yet exchange',
        'ok not-collected-yet source',
      ]);
      await monitoring.sources.collect('p2');
      await monitoring.interfaces.pull('p2');
      await monitoring.exchange.runDay('p2');
      const found = await health();
      expect(found.slice(0, 2)).toEqual([
        'ok collected interface 0/0',
        'alert collection-problems user (interface) 1: interface.unreachable',
      ]);
      expect(found).toContain('ok collected exchange 0/0');
      expect(found.filter((one) => one.endsWith('(exchange) 1: exchange.unreachable')).length).toBeGreaterThan(3);
      expect(found.slice(-3)).toEqual([
        'ok collected source 864/864',
        'alert collection-problems reachability-sample (source) 1: source.unreachable',
        'alert collection-problems attack (source) 1: source.unreachable',
      ]);
      await monitoring.health.watch('p2');
      // What is well is shown, and is no alert that is kept.
      expect(
        await monitoring.warehouse.query("SELECT DISTINCT code FROM status_alert WHERE platform_id = 'p2'"),
      ).toEqual([{ code: 'collection-problems' }]);
    } finally {
      await cloudManagement.close();
    }
  });
});
