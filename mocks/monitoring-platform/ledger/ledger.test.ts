import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'csv-parse/sync';
import { completeContent } from '../../../fixtures/applications/completeContent.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import { startCloudManagement } from '../../cloud-management/startCloudManagement.ts';
import { infrastructureSample } from '../../cloud-management/infrastructureSample.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorized } from '../http/authorized.ts';
import { authorizedAs } from '../http/authorizedAs.ts';
import type { AuthorizedAs } from '../http/authorizedAs.ts';
import { landRecords } from '../warehouse/landRecords.ts';
import type { Ledger } from './createLedger.ts';

/* From the multi-cloud management platform over the collection to the ledger (6.2, table 1). */

const hour = 3_600_000;
const interval = 5 * 60_000;
const started = Math.floor(Date.parse('2026-11-23T12:00:00+08:00') / interval) * interval;
let now = started + 1_000;
const clock = { now: () => now };
const created = await createMonitoringPlatform({ clock, passwordCost: { logN: 4, r: 8, p: 1 } });
const { app, platform } = created;
/** By the token: sessions end when the clock is moved on. */
const operator = { headers: authorized(platform) };
let applicant: AuthorizedAs;
let source: Awaited<ReturnType<typeof startCloudManagement>>;
beforeAll(async () => {
  await app.ready();
  applicant = await authorizedAs(created, 'applicant');
  source = await startCloudManagement({ platformIds: ['a', 'b'], clock, token: 't' });
  for (const platformId of ['a', 'b'])
    await platform.register({
      platformId,
      name: `=平台 ${platformId}`,
      kind: 'resource',
      appKey: `key-${platformId}`,
      hosts: [],
      sources: { cloudManagement: { url: source.url, token: 't' }, probe: { url: source.url, token: 'wrong' } },
    });
  await platform.sources.collect('a');
});
afterAll(async () => {
  await platform.close();
  await source.close();
});

const get = async <Told = Ledger>(
  path: string,
  who: { readonly headers: Readonly<Record<string, string>> } = operator,
): Promise<Told> => {
  const answer = await app.inject({ url: path, headers: who.headers });
  expect([path, answer.statusCode]).toEqual([path, 200]);
  return answer.json<Told>();
};
const node = {
  cloudId: 'education-cloud',
  nodeId: 'ec-web-1',
  memoryBytes: 32 * 1024 ** 3,
  diskBytes: 500 * 1024 ** 3,
  bandwidthBps: 1_000_000_000,
};
const sampleAt = (time: number) => infrastructureSample('a', node, time) as Readonly<Record<string, number>>;

describe('the ledger', () => {
  it('has every node of every cloud with its latest sample, the last day beside it, and who says so', async () => {
    const ledger = await get('/infrastructure');
    expect([ledger.total, ledger.next, ledger.asOfTime]).toEqual([3, null, isoTime(now)]);
    expect(ledger.nodes.map(({ cloudId, nodeId }) => `${cloudId} ${nodeId}`)).toEqual([
      'education-cloud ec-database-1',
      'education-cloud ec-web-1',
      'provincial-cloud pc-media-1',
    ]);
    const web = ledger.nodes[1];
    const latest = sampleAt(started);
    expect(web).toMatchObject({
      sampledTime: isoTime(started),
      stale: false,
      reportedBy: new URL(source.url).origin,
      cpuPercent: latest['cpuUsagePercent'],
      memoryUsedBytes: latest['memoryUsedBytes'],
      diskPercent: Math.round((1_000 * Number(latest['diskUsedBytes'])) / node.diskBytes) / 10,
    });
    // The mean of what was sampled in that very hour, computed here from the source's own numbers.
    const from = started - 3 * hour;
    const samples = Array.from({ length: 12 }, (_, at) => Number(sampleAt(from + at * interval)['cpuUsagePercent']));
    const mean = samples.reduce((sum, one) => sum + one, 0) / samples.length;
    expect(web?.trend.find(({ time }) => time === isoTime(from))?.cpuPercent).toBeCloseTo(mean, 1);
    expect(web?.trend.length).toBeGreaterThan(23);
    const education = ledger.clouds.find(({ cloudId }) => cloudId === 'education-cloud');
    expect(education).toMatchObject({ nodes: 2, platforms: 1, stale: 0, memoryTotalBytes: 160 * 1024 ** 3 });
    // The probe that cannot be asked is said.
    expect(ledger.problems.map(({ platformId, entity }) => [platformId, entity])).toEqual([
      ['a', 'reachability-sample'],
    ]);
  });

  it('moves on with what is collected, and says which nodes do not report any more', async () => {
    now += interval;
    await platform.sources.collect('a');
    await platform.sources.collect('b');
    expect((await get('/infrastructure?platformId=a')).nodes[1]?.sampledTime).toBe(isoTime(started + interval));
    expect((await get('/infrastructure')).total).toBe(6);
    const page = await get('/infrastructure?limit=4');
    expect([page.nodes.length, page.next]).toEqual([4, 4]);
    expect((await get('/infrastructure?limit=4&offset=4')).nodes.map(({ platformId }) => platformId)).toEqual([
      'b',
      'b',
    ]);
    // What runs ahead of the clock, and what nobody registered, is none of now.
    const time = isoTime(now + 24 * hour);
    await landRecords(platform.warehouse, 'infrastructure-sample', 'source', [
      { ...sampleAt(now), sampleId: 'ahead', sampledTime: time, createTime: time },
      { ...sampleAt(now), platformId: 'nobody', sampleId: 'x' },
    ]);
    const { nodes } = await get('/infrastructure');
    expect(nodes[1]?.sampledTime).toBe(isoTime(started + interval));
    expect(nodes).toHaveLength(6);
    now += hour;
    const later = await get('/infrastructure');
    expect(later.nodes.every(({ stale }) => stale)).toBe(true);
    expect(later.clouds[0]).toMatchObject({ stale: 4, memoryTotalBytes: 0, cpuPercent: null });
    now -= hour;
  });

  it('tells how a platform’s nodes went, and how often the probe reached it', async () => {
    const reached = [true, true, false, true].map((reachable, at) => ({
      platformId: 'a',
      sampleId: `r${at}`,
      probeId: 'p',
      url: 'https://a.example/',
      sampledTime: isoTime(now - at * 60_000),
      reachable,
      statusCode: reachable ? 200 : null,
      latencyMs: 5,
      createTime: isoTime(now),
    }));
    await landRecords(platform.warehouse, 'reachability-sample', 'source', reached);
    expect((await get('/infrastructure')).reachability).toMatchObject([
      { platformId: 'a', checks: 4, reachable: 3, percent: 75, lastReachable: true },
    ]);
    interface Trend {
      readonly stepSeconds: number;
      readonly nodes: readonly { readonly nodeId: string; readonly points: readonly { readonly time: string }[] }[];
      readonly reachability: readonly { readonly checks: number; readonly reachable: number }[];
    }
    const trend = await get<Trend>('/platforms/a/infrastructure-trend?hours=2&cloudId=education-cloud&nodeId=ec-web-1');
    expect([trend.stepSeconds, trend.nodes.map(({ nodeId }) => nodeId)]).toEqual([300, ['ec-web-1']]);
    expect(trend.nodes[0]?.points.length).toBeGreaterThanOrEqual(23);
    expect(trend.reachability.reduce((sum, { checks }) => sum + checks, 0)).toBe(4);
    const month = await get<Trend>('/platforms/a/infrastructure-trend?hours=744');
    expect(month.nodes).toHaveLength(3);
    expect(month.stepSeconds).toBeGreaterThan(300);
    for (const bad of ['hours=0', 'hours=745', 'hour=1'])
      expect(
        (await app.inject({ url: `/platforms/a/infrastructure-trend?${bad}`, headers: operator.headers })).statusCode,
      ).toBe(400);
  });

  it('as CSV has every node, and no formula of a stranger', async () => {
    const answer = await app.inject({ url: '/infrastructure?format=csv', headers: operator.headers });
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const rows = parse(answer.body, { columns: true, bom: true }) as readonly Readonly<Record<string, string>>[];
    expect(rows).toHaveLength(6);
    expect(rows[1]).toMatchObject({ platformName: "'=平台 a", nodeId: 'ec-web-1', stale: 'false' });
    expect(Number(rows[1]?.['memoryTotalBytes'])).toBe(node.memoryBytes);
  });

  it('shows an applicant its own platforms, and no address of a source', async () => {
    expect((await get('/infrastructure', applicant)).nodes).toEqual([]);
    const owner = { accountId: applicant.accountId, name: applicant.name, role: 'applicant' } as const;
    await platform.store.note({
      type: 'application',
      application: {
        applicationId: 'of-a',
        version: 1,
        state: 'in-operation',
        owner,
        assignee: null,
        content: completeContent(),
        platformId: 'a',
        appKey: 'key-a',
        secrets: 'none',
        pushPassword: null,
        history: [],
        comments: [],
        asked: [],
        createdAt: 0,
        updatedAt: 0,
      },
    });
    const own = await get('/infrastructure', applicant);
    expect([...new Set(own.nodes.map(({ platformId }) => platformId))]).toEqual(['a']);
    expect(JSON.stringify(own)).not.toContain(new URL(source.url).host);
  });
});
