import { setupServer } from 'msw/node';
import type { SetupServer } from 'msw/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { publishCatalogue } from '../access-platform/catalogue/publishCatalogue.ts';
import { callAuthority } from '../access-platform/catalogue/callAuthority.ts';
import { createAccessPlatformHandlers } from './createAccessPlatformHandlers.ts';
import type { AccessPlatformHandlers } from './createAccessPlatformHandlers.ts';
import { createMonitoringHandlers } from './createMonitoringHandlers.ts';
import type { MonitoringHandlers } from './createMonitoringHandlers.ts';

let monitoring: MonitoringHandlers;
let access: AccessPlatformHandlers;
let server: SetupServer;
const { paths } = referenceProfile().values.interfaces;

beforeAll(async () => {
  [monitoring, access] = await Promise.all([
    createMonitoringHandlers(),
    createAccessPlatformHandlers({ kind: 'resource' }),
  ]);
  server = setupServer(...monitoring.handlers, ...access.handlers);
  server.listen({ onUnhandledFrame: 'error' });
  const { platformId, name, kind, appKey, credentials } = access.platform;
  const urls = {
    user: `https://platform.example/api/v1${paths.user}`,
    'site-column': `https://platform.example/api/v1${paths['site-column']}`,
    resource: `https://platform.example/api/v1${paths.resource}`,
  };
  await monitoring.platform.register({ platformId, name, kind, appKey, hosts: [], interfaces: { urls, credentials } });
});
afterAll(async () => {
  server?.close();
  await Promise.all([monitoring?.close(), access?.close()]);
});

describe('handlers that behave like the monitoring platform', () => {
  it('collect a beacon that is sent to the log host', async () => {
    const query = new URLSearchParams({
      logtype: '1',
      appKey: access.platform.appKey,
      _p_url: 'https://platform.example/',
    });
    const answer = await fetch(`https://${referenceProfile().values.beacon.logHost}/v.gif?${query}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/gif']);
    expect(await monitoring.platform.collector.good()).toMatchObject([
      { kind: 'page-view', platformId: access.platform.platformId },
    ]);
  });

  it('serve the script where the public SDK would be', async () => {
    const answer = await fetch('https://d.alicdn.com/alilog/mlog/aplus/204458013.js');
    expect(answer.headers.get('content-type')).toContain('javascript');
  });

  it('take a publication, mount it by calling the platform, subscribe, and answer queries', async () => {
    const authority = monitoring.platform.catalogue.issueAccess(access.platform.platformId);
    expect(authority.url).toBe('https://monitoring.example');
    expect(await publishCatalogue(access.platform, authority)).toBeGreaterThanOrEqual(3);
    expect(
      (await monitoring.platform.catalogue.subscribe(access.platform.platformId)).map(({ entity }) => entity),
    ).toEqual(expect.arrayContaining(['user', 'resource', 'site-column']));
    const pulled = await monitoring.platform.catalogue.pullSubscribed(access.platform.platformId);
    expect(pulled.flatMap(({ problems }) => problems)).toEqual([]);
    const known = await callAuthority(access.platform, authority);
    expect(known['user']).toBe(access.platform.business.records('user').length);
  });

  it('keep management from whoever has no token, as the platform itself does', async () => {
    const headers = { authorization: `Bearer ${monitoring.platform.management.token}` };
    expect((await fetch('https://monitoring.example/platforms', { headers })).status).toBe(200);
    expect((await fetch('https://monitoring.example/platforms')).status).toBe(401);
  });
});

describe('handlers that behave like the access platform', () => {
  it('refuse what is not sealed, with error information', async () => {
    const answer = await fetch(`https://platform.example/api/v1${paths.user}`);
    expect([answer.status, await answer.json()]).toEqual([
      401,
      { error: { code: 'parameters-missing', message: expect.any(String) } },
    ]);
  });

  it('answer HEAD and an unknown path like a server', async () => {
    const head = await fetch('https://platform.example/', { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    expect((await fetch('https://platform.example/nothing-here')).status).toBe(404);
  });
});
