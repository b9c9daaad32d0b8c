import { afterEach, describe, expect, it } from 'vitest';
import { authorized } from './http/authorized.ts';
import type { MonitoringPlatform } from './monitoringPlatform.ts';
import type { RegisteredPlatform } from './registration/registeredPlatform.ts';
import { startMonitoringPlatform } from './startMonitoringPlatform.ts';
import { landRecords } from './warehouse/landRecords.ts';

const registered: RegisteredPlatform = {
  platformId: 'p1',
  name: '示范平台',
  kind: 'resource',
  appKey: 'a'.repeat(24),
  hosts: [],
  interfaces: {
    urls: { user: 'http://127.0.0.1:1/users' },
    credentials: { appKey: 'k', encryptionKey: 'secret-key', signatureKey: 'secret-key' },
  },
};
const day = '2026-11-22T00:00:00.000+08:00';
const clock = { now: () => Date.parse('2026-11-23T09:00:00+08:00') };
const started: MonitoringPlatform[] = [];
const start = async (options: Parameters<typeof startMonitoringPlatform>[0] = {}): Promise<MonitoringPlatform> => {
  const platform = await startMonitoringPlatform({ clock, ...options });
  started.push(platform);
  await platform.register(registered);
  return platform;
};
afterEach(async () => {
  for (const platform of started.splice(0)) await platform.close();
});

const user = (userId: string, type: string) => ({
  platformId: 'p1',
  userId,
  type,
  registeredTime: day,
  createTime: day,
  updateTime: day,
  isDeleted: false,
});

describe('startMonitoringPlatform', () => {
  it('computes from what was landed, and says why the rest is absent', async () => {
    const platform = await start();
    await landRecords(platform.warehouse, 'user', 'interface', [
      user('u1', 'student'),
      user('u2', 'student'),
      user('u3', 'teacher'),
    ]);
    await landRecords(platform.warehouse, 'resource', 'interface', [], 'p1');
    const values = await platform.indicators.compute({ platformId: 'p1' });
    expect(values).toHaveLength(54);
    const value = (id: string) => values.find((one) => one.id === id);
    expect(value('t4-7-users-by-type')).toMatchObject({
      status: 'computed',
      value: 3,
      from: '2026-11-23T00:00:00.000+08:00',
      to: '2026-11-24T00:00:00.000+08:00',
      breakdown: [
        { dimensions: { type: 'student' }, value: 2 },
        { dimensions: { type: 'teacher' }, value: 1 },
      ],
    });
    expect(value('t4-1-resources')).toMatchObject({ status: 'computed', value: 0 });
    expect(value('t2-1-column-id')).toMatchObject({ status: 'absent', reason: 'not-collected' });
    expect(value('t5-1-service-items')).toMatchObject({ status: 'absent', reason: 'not-this-kind' });
  });

  it('takes records by the channel that is asked for, else by the one that brought them', async () => {
    const platform = await start();
    await landRecords(platform.warehouse, 'user', 'exchange', [user('u1', 'student')]);
    const users = async (channel?: 'interface' | 'exchange') =>
      (
        await platform.indicators.compute({
          platformId: 'p1',
          ids: ['t4-6-users'],
          ...(channel === undefined ? {} : { channel }),
        })
      )[0];
    expect(await users()).toMatchObject({ value: 1 });
    expect(await users('exchange')).toMatchObject({ value: 1 });
    expect(await users('interface')).toMatchObject({ status: 'absent', reason: 'not-collected' });
  });

  it('answers over HTTP in JSON and CSV, and refuses what makes no sense', async () => {
    const platform = await start();
    await landRecords(platform.warehouse, 'user', 'interface', [user('u1', '=cmd')]);
    const get = (query: string): Promise<Response> =>
      fetch(`${platform.url}/platforms/p1/indicators?${query}`, { headers: authorized(platform) });
    expect(await (await get('ids=t4-6-users')).json()).toMatchObject({ indicators: [{ id: 't4-6-users', value: 1 }] });
    const csv = await (await get('ids=t4-7-users-by-type&format=csv')).text();
    expect(csv).toContain(
      't4-7-users-by-type,4,7,p1,2026-11-23T00:00:00.000+08:00,2026-11-24T00:00:00.000+08:00,人,computed,,1,,用户类型,Users by type,,\r\n',
    );
    expect(csv).toContain(',"{""type"":""=cmd""}",1,');
    expect(await (await get('ids=t4-6-user')).json()).toMatchObject({
      error: { message: 'there is no indicator t4-6-user; did you mean t4-6-users?' },
    });
    for (const bad of [
      'from=yesterday',
      'from=2026-11-23T00:00:00',
      'from=2026-11-24T00:00:00Z&to=2026-11-23T00:00:00Z',
      'channel=both',
    ])
      expect((await get(bad)).status).toBe(400);
  });

  it('shows no credentials, and keeps everybody without the token out of management', async () => {
    const platform = await start();
    const listed = await (await fetch(`${platform.url}/platforms`, { headers: authorized(platform) })).text();
    expect(listed).toContain('示范平台');
    expect(listed).not.toContain('secret-key');
    // This machine is no exception.
    const refused = await fetch(`${platform.url}/platforms`);
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer realm="management"']);
    const pull = { method: 'POST', headers: authorized(platform) };
    expect((await fetch(`${platform.url}/platforms/p2/pull`, pull)).status).toBe(404);
    const given = await start({ token: 't0ken' });
    expect(given.management).toEqual({ token: 't0ken', file: undefined, isNew: false });
    expect((await fetch(`${given.url}/platforms`, { headers: { authorization: 'Bearer t0ken' } })).status).toBe(200);
    expect((await fetch(`${given.url}/platforms`, { headers: authorized(platform) })).status).toBe(401);
  });

  it('registers no platform under a name that no row can hold', async () => {
    const platform = await start();
    const post = (platformId: string): Promise<Response> =>
      fetch(`${platform.url}/platforms`, {
        method: 'POST',
        headers: { ...authorized(platform), 'content-type': 'application/json' },
        body: `{"platformId":${platformId},"name":"n","kind":"resource","appKey":"k"}`,
      });
    for (const bad of ['"p\\ud83d"', '"\\udc00\\ud800"', '"p\\u0000"', '"p\\n"', '""'])
      expect([bad, (await post(bad)).status]).toEqual([bad, 400]);
    expect((await post('"平台\\ud83d\\ude00"')).status).toBe(201);
    expect(platform.platforms().map(({ platformId }) => platformId)).toEqual(['p1', '平台😀']);
  });

  it('refuses what is taken, changes and removes over HTTP', async () => {
    const platform = await start();
    const ask = async (method: string, path: string, body?: unknown, language = 'en') => {
      const response = await fetch(`${platform.url}${path}`, {
        method,
        ...(body !== undefined && { body: JSON.stringify(body) }),
        headers: {
          ...authorized(platform),
          'accept-language': language,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
      });
      const text = await response.text();
      return { status: response.status, json: text === '' ? null : (JSON.parse(text) as unknown) };
    };
    const code = (value: string, message: unknown = expect.any(String)) => ({ error: { code: value, message } });
    const other = { platformId: 'p2', name: '二', kind: 'service', appKey: 'other' };
    expect(await ask('POST', '/platforms', { ...other, platformId: 'p1' })).toMatchObject({
      status: 409,
      json: code('platform-id-taken', expect.stringContaining('"p1" is registered already')),
    });
    expect(await ask('POST', '/platforms', { ...other, appKey: registered.appKey }, 'zh-CN')).toMatchObject({
      status: 409,
      json: code('app-key-taken', expect.stringContaining('属于另一个已登记的平台')),
    });
    expect(await ask('POST', '/platforms', other)).toMatchObject({ status: 201 });
    expect(await ask('PUT', '/platforms/p2', { ...other, appKey: registered.appKey })).toMatchObject({ status: 409 });
    expect(await ask('PUT', '/platforms/p2', { ...other, platformId: 'p3' })).toMatchObject({
      status: 422,
      json: code('platform-id-fixed'),
    });
    expect(await ask('PUT', '/platforms/p3', { ...other, platformId: 'p3' })).toMatchObject({ status: 404 });
    expect(await ask('PUT', '/platforms/p2', { kind: 'service' })).toMatchObject({ status: 400 });
    expect(await ask('PUT', '/platforms/p2', { ...other, name: '贰' })).toMatchObject({
      status: 200,
      json: { platformId: 'p2', name: '贰' },
    });
    const access = await ask('POST', '/platforms/p2/access');
    expect(access).toMatchObject({ status: 200, json: { credentials: { appKey: expect.any(String) as string } } });
    expect(await ask('POST', '/platforms/p2/access')).toEqual(access);
    expect(await ask('GET', '/platforms/p2/collections')).toEqual({
      status: 200,
      json: { collections: [], cursors: [] },
    });
    expect(await ask('GET', '/platforms/p2/alerts')).toEqual({ status: 200, json: { alerts: [] } });
    expect(await ask('DELETE', '/platforms/p2')).toEqual({ status: 204, json: null });
    for (const [method, path] of [
      ['DELETE', ''],
      ['POST', '/access'],
      ['GET', '/collections'],
      ['GET', '/alerts'],
    ] as const)
      expect(await ask(method, `/platforms/p2${path}`)).toMatchObject({ status: 404, json: code('platform-unknown') });
    // What is free again may be taken.
    expect(await ask('POST', '/platforms', other)).toMatchObject({ status: 201 });
    const anew = await ask('POST', '/platforms/p2/access');
    expect(anew).not.toEqual(access);
    expect(platform.platforms().map(({ platformId }) => platformId)).toEqual(['p1', 'p2']);
  });

  it('closes what it opened when its port is taken', async () => {
    const platform = await start();
    await expect(startMonitoringPlatform({ port: Number(new URL(platform.url).port) })).rejects.toThrow('is in use');
  });
});
