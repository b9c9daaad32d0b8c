import Fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { startCloudManagement } from '../../cloud-management/startCloudManagement.ts';
import { startCyberSecurity } from '../../cyber-security/startCyberSecurity.ts';
import { startProbe } from '../../probe/startProbe.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';

let now = Date.parse('2026-11-23T12:02:00+08:00');
const clock = { now: () => now };
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
  now = Date.parse('2026-11-23T12:02:00+08:00');
});
const opened = <T extends { readonly close: () => Promise<void> }>(one: T): T => {
  closing.push(one.close);
  return one;
};
const platformId = 'p1';
const start = async (sources: NonNullable<RegisteredPlatform['sources']>): Promise<MonitoringPlatform> => {
  const monitoring = opened(await startMonitoringPlatform({ clock }));
  await monitoring.register({ platformId, name: 'p', kind: 'service', appKey: 'k', hosts: [], sources });
  return monitoring;
};
const compute = async (monitoring: MonitoringPlatform, ...ids: string[]) =>
  monitoring.indicators.compute({ platformId, ids });

describe('the sources of tables 1 and 7', () => {
  it('gives infrastructure of several clouds, and the bandwidth by hour', async () => {
    const cloud = opened(await startCloudManagement({ platformIds: [platformId, 'p2'], clock }));
    const monitoring = await start({ cloudManagement: cloud });
    const [report] = await monitoring.sources.collect(platformId);
    // A day, each five minutes, three nodes.
    expect(report).toMatchObject({ entity: 'infrastructure-sample', records: 864, landed: 864, problems: [] });
    const [cpu, bandwidth] = await compute(monitoring, 't1-1-cpu-utilization', 't1-4-bandwidth-utilization');
    expect(cpu?.breakdown.flatMap(({ dimensions }) => dimensions['cloudId'] ?? []).sort()).toEqual([
      'education-cloud',
      'provincial-cloud',
    ]);
    expect(cpu?.value).toBeGreaterThan(5);
    expect(cpu?.value).toBeLessThan(80);
    expect(bandwidth?.breakdown.filter(({ dimensions }) => 'hour' in dimensions)).toHaveLength(13);
    now += 10 * 60_000;
    // Two times are new, of three nodes.
    expect(await monitoring.sources.collect(platformId)).toMatchObject([{ records: 6, problems: [] }]);
    const ledger = await fetch(`${cloud.url}/ledger?platformId=p1`, {
      headers: { authorization: `Bearer ${cloud.token}` },
    });
    expect(await ledger.json()).toMatchObject({
      asOf: new Date(now).toISOString(),
      nodes: [{ nodeId: 'ec-web-1' }, { nodeId: 'ec-database-1' }, { nodeId: 'pc-media-1' }],
    });
  });

  it('gives vulnerabilities and how they are handled, 危急 and 超危 as one level', async () => {
    const security = opened(await startCyberSecurity({ platformIds: [], clock }));
    for (const [at, level] of ['危急', '超危', '高危'].entries())
      security.report({
        platformId,
        vulnerabilityId: `v${at}`,
        type: 'sql-injection',
        level,
        discoveredTime: now - 3_600_000,
      });
    now += 3_600_000;
    const monitoring = await start({ cyberSecurity: security });
    await monitoring.sources.collect(platformId);
    const [levels] = await compute(monitoring, 't7-9-vulnerabilities-by-level');
    expect(levels).toMatchObject({
      value: 3,
      breakdown: [
        { dimensions: { level: 'critical' }, value: 2 },
        { dimensions: { level: 'high' }, value: 1 },
      ],
    });
    now += 3_600_000;
    security.handle('v0', 'fixed');
    expect(await monitoring.sources.collect(platformId)).toMatchObject([
      { records: 1, problems: [] },
      { entity: 'security-event', records: 0, problems: [] },
    ]);
    expect(
      await monitoring.warehouse.query(
        "SELECT vulnerability_id FROM landed_vulnerability FINAL WHERE status = 'fixed'",
      ),
    ).toEqual([{ vulnerability_id: 'v0' }]);
  });

  it('gives security events and how they are handled, beside the 54', async () => {
    const security = opened(await startCyberSecurity({ platformIds: [], clock }));
    security.reportEvent({
      platformId,
      securityEventId: 'e1',
      type: 'malware',
      level: 'ordinary',
      occurredTime: now - 3_600_000,
    });
    const post = (path: string, body: object) =>
      fetch(`${security.url}${path}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${security.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect(
      (
        await post('/security-events', {
          platformId,
          securityEventId: 'e2',
          type: 'network-attack',
          level: 'serious',
          occurredTime: new Date(now - 60_000).toISOString(),
        })
      ).status,
    ).toBe(201);
    expect(
      (
        await post('/security-events', {
          platformId,
          securityEventId: 'e3',
          type: 'network-attack',
          level: 'serious',
          occurredTime: 'soon',
        })
      ).status,
    ).toBe(400);
    now += 60_000;
    const monitoring = await start({ cyberSecurity: security });
    await monitoring.sources.collect(platformId);
    const quantity = async () =>
      (await monitoring.indicators.beside({ platformId })).find(({ id }) => id === 'security-events');
    expect(await quantity()).toMatchObject({
      status: 'computed',
      value: 2,
      breakdown: expect.arrayContaining([
        { dimensions: { type: 'network-attack', level: 'serious', status: 'open' }, value: 1 },
      ]),
    });
    now += 60_000;
    expect((await post('/security-events/e2/handling', { status: 'closed' })).status).toBe(200);
    expect((await post('/security-events/e2/handling', { status: 'forgotten' })).status).toBe(404);
    now += 60_000;
    await monitoring.sources.collect(platformId);
    expect(await quantity()).toMatchObject({
      value: 2,
      breakdown: expect.arrayContaining([
        { dimensions: { type: 'network-attack', level: 'serious', status: 'closed' }, value: 1 },
      ]),
    });
  });

  it('measures reachability by real requests', async () => {
    const site = Fastify();
    site
      .get('/', () => 'ok')
      .get('/moved', (_, reply) => reply.redirect('/'))
      .get('/locked', (_, reply) => reply.code(401).send())
      .get('/broken', (_, reply) => reply.code(500).send());
    const url = await site.listen({ port: 0 });
    closing.push(() => site.close());
    const probe = opened(
      await startProbe({
        platforms: [
          {
            platformId,
            urls: [`${url}/`, `${url}/moved`, `${url}/locked`, `${url}/broken`, 'http://127.0.0.1:1/'],
            hosts: [],
            addresses: [],
          },
        ],
        clock,
      }),
    );
    await probe.measure();
    const monitoring = await start({ probe });
    await monitoring.sources.collect(platformId);
    expect((await compute(monitoring, 't1-5-reachability', 't7-1-attacks')).map(({ value }) => value)).toEqual([60, 0]);
  });

  it('leaves the indicators of a source that is down absent, and the others standing', async () => {
    const cloud = opened(await startCloudManagement({ platformIds: [platformId], clock }));
    const monitoring = await start({
      cloudManagement: cloud,
      cyberSecurity: { url: 'http://127.0.0.1:1', token: 't' },
      probe: { url: cloud.url, token: 'wrong' },
    });
    const reports = await monitoring.sources.collect(platformId);
    expect(reports.map(({ source, problems }) => [source, problems[0]?.code])).toEqual([
      ['cloudManagement', undefined],
      ['cyberSecurity', 'source.unreachable'],
      ['cyberSecurity', 'source.unreachable'],
      ['probe', 'source.unreachable'],
      ['probe', 'source.unreachable'],
    ]);
    const values = await compute(monitoring, 't1-1-cpu-utilization', 't7-6-vulnerabilities', 't7-1-attacks');
    expect(values.map(({ status }) => status)).toEqual(['computed', 'absent', 'absent']);
    const [, vulnerabilities] = values;
    expect(vulnerabilities).toMatchObject({
      reason: 'not-collected',
      detail: { en: expect.stringContaining('could not be collected') },
    });
  });

  it('says so when a source lies about its total or gives what is no record', async () => {
    const liar = Fastify();
    liar.get('/vulnerabilities', (request) => ({
      total: 9,
      records:
        (request.query as { page: string }).page === '1'
          ? [
              {
                platformId: 'p2',
                vulnerabilityId: 'v',
                discoveredTime: '2026-11-23T00:00:00Z',
                type: 'other',
                level: 'low',
                status: 'open',
                createTime: '2026-11-23T00:00:00Z',
                updateTime: '2026-11-23T00:00:00Z',
                isDeleted: false,
              },
            ]
          : [],
    }));
    const url = await liar.listen({ port: 0 });
    closing.push(() => liar.close());
    const monitoring = await start({ cyberSecurity: { url, token: 't' } });
    expect((await monitoring.sources.collect(platformId))[0]?.problems.map(({ code }) => code)).toEqual([
      'source.record-invalid',
      'source.total-differs',
    ]);
    const [count] = await compute(monitoring, 't7-6-vulnerabilities');
    expect(count).toMatchObject({
      status: 'computed',
      value: 0,
      notes: [{ en: expect.stringContaining('another platform') }, { en: 'the source says 9 records and gave 1' }],
    });
  });

  it('collects what a source is told late, however long ago it happened', async () => {
    const probe = opened(
      await startProbe({ platforms: [{ platformId, urls: [], hosts: [], addresses: ['192.0.2.10'] }], clock }),
    );
    const monitoring = await start({ probe });
    const attack = (at: number): string =>
      JSON.stringify({
        timestamp: new Date(at).toISOString(),
        event_type: 'alert',
        src_ip: '36.112.0.9',
        dest_ip: '192.0.2.10',
        alert: { signature_id: 1, category: 'Web Application Attack' },
      });
    const collected = async () => {
      await monitoring.sources.collect(platformId);
      const [row] = await monitoring.warehouse.query<{ n: number }>('SELECT count() AS n FROM landed_attack FINAL');
      return row?.n;
    };
    probe.observe(attack(now - 1000));
    expect(await collected()).toBe(1);
    now += 3_600_000;
    // The sensor was cut off since yesterday, and delivers now.
    probe.observe(attack(now - 86_400_000));
    expect(await collected()).toBe(2);
    expect(await monitoring.sources.collect(platformId)).toMatchObject([{ records: 0 }, { records: 0 }]);
  });

  it('goes on behind what has landed when a source breaks off, and misses nothing of what changes meanwhile', async () => {
    const security = opened(await startCyberSecurity({ platformIds: [], clock }));
    const report = (id: number): void =>
      security.report({ platformId, vulnerabilityId: `v${id}`, type: 'other', level: 'high', discoveredTime: now - 1 });
    for (let id = 0; id < 2500; id += 1) report(id);
    const monitoring = await start({ cyberSecurity: security });
    const vulnerabilities = async (fetch: typeof globalThis.fetch) =>
      (await monitoring.sources.collect(platformId, { fetch }))[0];
    let pages = 0;
    expect(
      await vulnerabilities(async (...asked) => {
        pages += 1;
        if (pages === 2) throw new Error('cable pulled');
        return fetch(...asked);
      }),
    ).toMatchObject({ landed: 1000, problems: [{ code: 'source.unreachable' }] });
    let turned = false;
    expect(
      await vulnerabilities(async (...asked) => {
        const answer = await fetch(...asked);
        // Between two pages a record moves to the end, and one is new.
        if (!turned) {
          now += 1000;
          security.handle('v3', 'fixed');
          security.handle('v1500', 'fixed');
          report(2500);
        }
        turned = true;
        return answer;
      }),
    ).toMatchObject({ problems: [] });
    expect(
      await monitoring.warehouse.query(
        "SELECT count() AS n, countIf(status = 'fixed') AS fixed FROM landed_vulnerability FINAL",
      ),
    ).toEqual([{ n: 2501, fixed: 2 }]);
  });

  it('begins anew with a source that has begun anew', async () => {
    const report = { platformId, type: 'other', level: 'high', discoveredTime: now - 1 };
    const first = await startCyberSecurity({ platformIds: [], clock, token: 't' });
    for (const vulnerabilityId of ['a', 'b', 'c']) first.report({ ...report, vulnerabilityId });
    const monitoring = await start({ cyberSecurity: first });
    await monitoring.sources.collect(platformId);
    await first.close();
    const second = opened(
      await startCyberSecurity({ platformIds: [], clock, token: 't', port: Number(new URL(first.url).port) }),
    );
    second.report({ ...report, vulnerabilityId: 'd' });
    expect((await monitoring.sources.collect(platformId))[0]).toMatchObject({ records: 1, landed: 1, problems: [] });
  });

  it('reads a source whole each time that knows page numbers only', async () => {
    const old = Fastify();
    const vulnerability = (at: number) => ({
      platformId,
      vulnerabilityId: `v${at}`,
      discoveredTime: '2026-11-01T00:00:00Z',
      type: 'other',
      level: 'low',
      status: 'open',
      createTime: '2026-11-01T00:00:00Z',
      updateTime: '2026-11-01T00:00:00Z',
      isDeleted: false,
    });
    const kept = Array.from({ length: 1500 }, (_, at) => vulnerability(at));
    old.get('/vulnerabilities', (request) => {
      const page = Number((request.query as { page: string }).page);
      return { total: kept.length, records: kept.slice((page - 1) * 1000, page * 1000) };
    });
    const url = await old.listen({ port: 0 });
    closing.push(() => old.close());
    const monitoring = await start({ cyberSecurity: { url, token: 't' } });
    expect((await monitoring.sources.collect(platformId))[0]).toMatchObject({ landed: 1500, problems: [] });
    kept.unshift(vulnerability(1500));
    expect((await monitoring.sources.collect(platformId))[0]).toMatchObject({ landed: 1501, problems: [] });
  });
});
