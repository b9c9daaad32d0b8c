import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authorized } from '../http/authorized.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import { generateCredentials } from '../../../spec/encryption/generateCredentials.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { landRecords } from '../warehouse/landRecords.ts';

const profile = referenceProfile();
const { scheme, headers, encoding } = profile.values.interfaces;
const time = '2026-11-22T08:00:00.000+08:00';
const user = (platformId: string, userId: string) => ({
  platformId,
  userId,
  type: 'student',
  registeredTime: time,
  createTime: time,
  updateTime: time,
  isDeleted: false,
});

let monitoring: MonitoringPlatform;
/** Answers a page of one user, or whatever `body` says. */
let candidate: Server;
let origin = '';
let body = '';

beforeAll(async () => {
  candidate = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(body),
  );
  await new Promise<void>((resolve) => candidate.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(candidate.address() as AddressInfo).port}`;
  monitoring = await startMonitoringPlatform({ profile });
  for (const platformId of ['p1', 'p2']) {
    await monitoring.register({
      platformId,
      name: platformId,
      kind: 'service',
      appKey: `${platformId}-app-key`,
      hosts: [],
      interfaces: { urls: { user: `${origin}/users` }, credentials: generateCredentials(scheme, randomBytes) },
    });
  }
});
afterAll(async () => {
  await monitoring?.close();
  candidate?.closeAllConnections();
  await new Promise((resolve) => candidate?.close(resolve));
});

interface Sent {
  readonly method?: string;
  readonly scope?: string;
  readonly content?: unknown;
  readonly platformId?: string;
  /** Changes what goes over the wire after it was signed. */
  readonly tamper?: (
    sealed: Record<string, string>,
    text: string | undefined,
  ) => { readonly sealed: Record<string, string>; readonly text: string | undefined };
}

const send = async (
  path: string,
  {
    method = 'GET',
    scope = 'catalogue',
    content,
    platformId = 'p1',
    tamper = (sealed, text) => ({ sealed, text }),
  }: Sent = {},
): Promise<{ readonly status: number; readonly json: unknown }> => {
  const url = new URL(path, monitoring.url);
  const text = content === undefined ? undefined : JSON.stringify(content);
  const { credentials } = monitoring.catalogue.issueAccess(platformId);
  const request = {
    method,
    path: url.pathname,
    query: url.search.slice(1),
    ...(text === undefined ? {} : { body: Buffer.from(text) }),
  };
  const wire = tamper(
    encryptionSchemes[scheme].seal(request, credentials, { headers, encoding, scope, now: Date.now(), randomBytes }),
    text,
  );
  const response = await fetch(url, {
    method,
    headers: { ...wire.sealed, 'content-type': 'application/json' },
    ...(wire.text === undefined ? {} : { body: wire.text }),
  });
  return { status: response.status, json: await response.json() };
};
const code = (value: string): object => ({ error: { code: value, message: expect.any(String) as string } });
const described = (change: object = {}) => ({
  url: `${origin}/users`,
  name: { 'zh-CN': '用户查询' },
  description: { 'zh-CN': '注册用户' },
  dataItems: [
    { field: 'userId', name: { 'zh-CN': '用户标识' } },
    { field: 'nickname', name: { 'zh-CN': '昵称' } },
  ],
  ...change,
});
const page = (...records: readonly object[]): string =>
  JSON.stringify({ total: records.length, page: 1, pageSize: 100, records });

describe('publication', () => {
  it('goes by its three steps, in their order', async () => {
    expect(await send('/catalogue/entries/user/mount', { method: 'POST' })).toEqual({
      status: 404,
      json: code('not-found'),
    });
    expect(await send('/catalogue/entries/user', { method: 'PUT', content: described() })).toMatchObject({
      status: 200,
      json: { status: 'registered', name: { 'zh-CN': '用户查询', en: '用户查询' } },
    });
    expect(await send('/catalogue/entries/user/publish', { method: 'POST' })).toEqual({
      status: 409,
      json: code('not-mounted'),
    });
    body = '<html>maintenance</html>';
    expect(await send('/catalogue/entries/user/mount', { method: 'POST' })).toEqual({
      status: 422,
      json: code('interface-silent'),
    });
    body = page(user('p1', 'u1'));
    expect(await send('/catalogue/entries/user/mount', { method: 'POST' })).toMatchObject({
      status: 200,
      json: { status: 'mounted' },
    });
    expect(await send('/catalogue/entries', { platformId: 'p2' })).toEqual({ status: 200, json: { entries: [] } });
    expect(await send('/catalogue/entries/user/publish', { method: 'POST' })).toMatchObject({
      status: 200,
      json: { status: 'published' },
    });
    expect(await send('/catalogue/entries', { platformId: 'p2' })).toMatchObject({
      json: { entries: [{ platformId: 'p1', entity: 'user' }] },
    });
  });

  it.each([
    ['an address elsewhere', { url: 'http://169.254.169.254/latest' }, 422],
    ['an address that is none', { url: 'file:///etc/passwd' }, 400],
    ['no data items', { dataItems: [] }, 400],
    ['a field of its own', { status: 'published' }, 400],
    ['a prototype', JSON.parse('{"__proto__": {"status": "published"}}') as object, 400],
    ['a name without end', { name: { 'zh-CN': 'x'.repeat(5000) } }, 400],
  ])('answers %s as it deserves', async (_, change, status) => {
    expect((await send('/catalogue/entries/site-column', { method: 'PUT', content: described(change) })).status).toBe(
      status,
    );
    expect(
      monitoring.catalogue
        .entries('p1')
        .filter((entry) => entry.entity === 'site-column' && entry.status !== 'registered'),
    ).toEqual([]);
  });

  it('refuses what was changed on the way, used before, or sealed for something else', async () => {
    const content = described();
    expect(
      await send('/catalogue/entries/user', {
        method: 'PUT',
        content,
        tamper: (sealed, text) => ({ sealed, text: text?.replace('/users', '/others') }),
      }),
    ).toEqual({ status: 401, json: code('parameters-invalid') });
    expect(await send('/catalogue/entries', { scope: 'user' })).toEqual({
      status: 403,
      json: code('permission-denied'),
    });
    let once: Record<string, string> = {};
    await send('/catalogue/entries', { tamper: (sealed, text) => ({ sealed: (once = sealed), text }) });
    expect(await send('/catalogue/entries', { tamper: (_sealed, text) => ({ sealed: once, text }) })).toEqual({
      status: 401,
      json: code('nonce-replayed'),
    });
    expect(await send('/catalogue/entries', { tamper: () => ({ sealed: {}, text: undefined }) })).toEqual({
      status: 401,
      json: code('parameters-missing'),
    });
  });
});

describe('subscription and joint debugging', () => {
  it('collects from the published address', async () => {
    body = page(user('p1', 'u1'), user('p1', 'u2'));
    expect(await monitoring.catalogue.subscribe('p1')).toMatchObject([
      { direction: 'authority-to-platform', entity: 'user', url: `${origin}/users` },
    ]);
    expect(await monitoring.catalogue.pullSubscribed('p1')).toMatchObject([
      { entity: 'user', landed: 2, problems: [] },
    ]);
  });

  it('gives a platform what was collected from it, once it has subscribed', async () => {
    await landRecords(monitoring.warehouse, 'user', 'exchange', [
      user('p1', 'u2'),
      user('p1', 'u3'),
      user('p2', 'other'),
    ]);
    expect(await send('/api/v1/users', { scope: 'user' })).toEqual({ status: 403, json: code('not-subscribed') });
    expect((await send('/catalogue/subscriptions', { method: 'POST', content: { entities: ['alert'] } })).status).toBe(
      400,
    );
    const subscribed = await send('/catalogue/subscriptions', {
      method: 'POST',
      content: { entities: ['user', 'site-column'] },
    });
    expect(subscribed).toMatchObject({
      status: 201,
      json: { subscriptions: [{ entity: 'user', url: `${monitoring.url}/api/v1/users` }, { entity: 'site-column' }] },
    });
    // u2 came by interface and by exchange, and is one user.
    expect(await send('/api/v1/users?pageSize=2', { scope: 'user' })).toMatchObject({
      status: 200,
      json: { total: 3, page: 1, pageSize: 2, records: [user('p1', 'u1'), user('p1', 'u2')] },
    });
    expect(await send('/api/v1/users?pageSize=2&page=2', { scope: 'user' })).toMatchObject({
      json: { records: [{ userId: 'u3', isDeleted: false }] },
    });
    expect(await send('/api/v1/users?platformId=p2', { scope: 'user' })).toEqual({
      status: 403,
      json: code('permission-denied'),
    });
    expect(await send('/api/v1/users?page=0', { scope: 'user' })).toEqual({
      status: 400,
      json: code('parameter-out-of-range'),
    });
    expect((await send('/api/v1/site-columns?platformId=p2', { scope: 'site-column' })).status).toBe(200);
    expect(
      monitoring.catalogue
        .calls('p1')
        .filter((call) => call.entity === 'user')
        .map(({ refusal }) => refusal),
    ).toEqual(['not-subscribed', null, null, 'permission-denied', 'parameter-out-of-range']);
  });

  it('keeps what joint debugging found', async () => {
    body = page({ ...user('p1', 'u1'), type: 7 });
    const [result] = await monitoring.catalogue.debugJointly('p1');
    expect(result?.problems.map(({ code: found }) => found)).toEqual([
      'catalogue.item-missing',
      'interface.record-invalid',
    ]);
    expect(await monitoring.catalogue.debuggingResults('p1')).toEqual([result]);
    expect(await monitoring.catalogue.debuggingResults('p2')).toEqual([]);
  });

  it('is management over HTTP', async () => {
    const at = (path: string, init?: RequestInit): Promise<Response> =>
      fetch(`${monitoring.url}/platforms/${path}`, { headers: authorized(monitoring), ...init });
    expect(await (await at('p1/subscriptions', { method: 'POST' })).json()).toMatchObject({
      subscriptions: [{ entity: 'user' }],
    });
    expect(await (await at('p1/joint-debugging')).json()).toMatchObject({ results: [{ entity: 'user' }] });
    expect((await at('nobody/access', { method: 'POST' })).status).toBe(404);
    expect((await at('p1/access', { method: 'POST', headers: { origin: 'http://page.example' } })).status).toBe(401);
  });
});
