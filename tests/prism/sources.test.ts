import { afterAll, describe, expect, it } from 'vitest';
import { startCloudManagement } from '../../mocks/cloud-management/startCloudManagement.ts';
import { startCyberSecurity } from '../../mocks/cyber-security/startCyberSecurity.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { sampleEve } from '../../mocks/probe/sampleEve.ts';
import { startProbe } from '../../mocks/probe/startProbe.ts';
import { startPrism } from './startPrism.ts';

const closing: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
});
const opened = <T extends { readonly close: () => Promise<void> }>(one: T): T => {
  closing.push(one.close);
  return one;
};
const platformIds = ['p1', 'p2'];
const behind = async (file: string, upstream: { readonly url: string; readonly token: string }) => {
  const prism = opened(
    await startPrism(new URL(`../../spec/openapi/${file}`, import.meta.url).pathname, upstream.url, { errors: true }),
  );
  return async (
    path: string,
    init: { readonly method?: string; readonly body?: string; readonly type?: string; readonly token?: string } = {},
  ) => {
    const response = await fetch(`${prism.url}${path}`, {
      method: init.method ?? 'GET',
      headers: {
        authorization: `Bearer ${init.token ?? upstream.token}`,
        ...(init.body !== undefined && { 'content-type': init.type ?? 'application/json' }),
      },
      ...(init.body !== undefined && { body: init.body }),
    });
    return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
  };
};
const slow = { timeout: 225_000 };

// With `errors`, whatever an answer has that its document does not say is an answer of 500.
describe('prism finds no violation in what the running sources answer', () => {
  it('multi-cloud management', slow, async () => {
    const ask = await behind(
      'multi-cloud-management.openapi.yaml',
      opened(await startCloudManagement({ platformIds })),
    );
    expect(await ask('/infrastructure-samples?platformId=p1&page=2&pageSize=100')).toMatchObject({
      status: 200,
      body: { total: 864, page: 2, records: expect.objectContaining({ length: 100 }) as unknown },
    });
    expect(await ask(`/infrastructure-samples?from=${new Date(Date.now() - 600_000).toISOString()}`)).toMatchObject({
      status: 200,
      body: { total: 12 },
    });
    expect(await ask('/ledger?platformId=p2')).toMatchObject({
      status: 200,
      body: { nodes: expect.objectContaining({ length: 3 }) as unknown },
    });
    expect((await ask('/ledger', { token: 'wrong' })).status).toBe(401);
  });

  it('cyber-security management', slow, async () => {
    const ask = await behind('cyber-security.openapi.yaml', opened(await startCyberSecurity({ platformIds })));
    expect(await ask('/vulnerabilities?platformId=p1')).toMatchObject({ status: 200, body: { total: 12 } });
    expect(await ask('/security-events')).toMatchObject({ status: 200, body: { total: 8 } });
    const event = {
      platformId: 'p1',
      securityEventId: 'new',
      type: 'malware',
      level: 'ordinary',
      occurredTime: new Date().toISOString(),
    };
    expect(await ask('/security-events', { method: 'POST', body: JSON.stringify(event) })).toMatchObject({
      status: 201,
      body: { id: 'new' },
    });
    expect(await ask('/security-events/new/handling', { method: 'POST', body: '{"status":"closed"}' })).toMatchObject({
      status: 200,
      body: { status: 'closed' },
    });
    expect((await ask('/vulnerabilities/none/handling', { method: 'POST', body: '{"status":"closed"}' })).status).toBe(
      404,
    );
  });

  it('the probe', slow, async () => {
    const site = opened(await startCyberSecurity({ platformIds: [] }));
    const probe = opened(
      await startProbe({
        platforms: [{ platformId: 'p1', urls: [`${site.url}/`], hosts: ['a.example'], addresses: [] }],
      }),
    );
    await probe.measure();
    const ask = await behind('probe.openapi.yaml', probe);
    expect(
      await ask('/eve', { method: 'POST', body: sampleEve('a.example', Date.now()), type: 'application/x-ndjson' }),
    ).toMatchObject({ status: 200, body: { attacks: 6, refused: {} } });
    expect(await ask('/attacks?platformId=p1')).toMatchObject({ status: 200, body: { total: 6 } });
    expect(await ask('/reachability-samples')).toMatchObject({
      status: 200,
      body: { total: 1, records: [{ reachable: true, statusCode: 401 }] },
    });
  });

  it('the indicator service', slow, async () => {
    const monitoring = opened(await startMonitoringPlatform());
    await monitoring.register({
      platformId: 'p1',
      name: 'p',
      kind: 'resource',
      appKey: 'k',
      hosts: [],
      sources: { cyberSecurity: opened(await startCyberSecurity({ platformIds })) },
    });
    await monitoring.sources.collect('p1');
    const event = (at: number) => ({
      platform_id: 'p1',
      event_id: `e${at}`,
      received_time: new Date(Date.now() - at * 1000).toISOString(),
      kind: 'page-view',
      event_code: 'v',
      page_url: 'https://a.example/',
      visitor_id: `v${at}`,
      device: 'pc',
      is_robot: false,
    });
    await monitoring.warehouse.insert('beacon_event', [event(1), event(2)]);
    const ask = await behind('monitoring-platform.openapi.yaml', {
      url: monitoring.url,
      token: monitoring.management.token,
    });
    const all = await ask('/platforms/p1/indicators');
    expect([all.status, (all.body['indicators'] as unknown[]).length]).toEqual([200, 54]);
    expect(await ask('/platforms/p1/quantities')).toMatchObject({
      status: 200,
      body: {
        quantities: [
          { id: 'average-visit-duration' },
          { id: 'security-events', status: 'computed' },
          { id: 'vulnerability-handling' },
        ],
      },
    });
    expect(await ask('/platforms/p1/indicators/t3-4-page-views/trend')).toMatchObject({ status: 200 });
    expect(await ask('/platforms/p1/indicators/t3-4-page-views/records?limit=1')).toMatchObject({
      status: 200,
      body: { records: [{ platform_id: 'p1' }] },
    });
    expect((await ask('/platforms/p1/indicators?ids=t9-nonsense')).status).toBe(400);
  });
});
