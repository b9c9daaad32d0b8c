import { randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import { generateBusinessData } from '../../../fixtures/generators/generateBusinessData.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { SealOptions } from '../../../spec/encryption/scheme.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import { validateEntity } from '../../../spec/entities/validateEntity.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { AccessPlatform } from '../accessPlatform.ts';
import { createBusinessData } from '../business/createBusinessData.ts';
import { interfaceRoutes } from './interfaceRoutes.ts';
import type { Page } from '../../../spec/interfaces/pageBody.ts';

const profile = referenceProfile();
const { headers, paths, scheme } = profile.values.interfaces;
const open: FastifyInstance[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((app) => app.close()));
});

const start = async (kind: PlatformKind = 'resource', faults: readonly string[] = []) => {
  let now = Date.UTC(2026, 10, 23);
  const clock = { now: () => now };
  const credentials = {
    appKey: 'app',
    encryptionKey: '0123456789abcdeffedcba9876543210',
    signatureKey: 'ab'.repeat(32),
  };
  const generated = generateBusinessData({ kind, seed: 1, scale: 1, origin: 'http://127.0.0.1', now });
  const business = createBusinessData(
    generated.map(({ entity, id, fields, createTime }) => ({
      id,
      entity,
      fields,
      createTime,
      updateTime: createTime,
      isDeleted: false,
    })),
    clock,
  );
  const platform = {
    kind,
    platformId: 'p1',
    credentials,
    profile,
    clock,
    business,
    hasFault: (id: string) => faults.includes(id),
  } as unknown as AccessPlatform;
  const app = Fastify();
  await app.register(async (room) => interfaceRoutes(room, platform));
  const url = await app.listen({ port: 0 });
  open.push(app);

  const call = async (
    target: string,
    options: { method?: string; scope?: string; seal?: Partial<SealOptions> } = {},
  ): Promise<Response> => {
    const { pathname: path, search } = new URL(url + target);
    const method = options.method ?? 'GET';
    const entity = Object.entries(paths).find(([, known]) => target.startsWith(`/api/v1${known}`))?.[0] ?? 'user';
    const sealed = encryptionSchemes[scheme].seal({ method, path, query: search.slice(1) }, credentials, {
      headers,
      scope: options.scope ?? entity,
      now,
      randomBytes,
      ...options.seal,
    });
    return fetch(url + target, { method, headers: sealed, redirect: 'manual' });
  };
  const page = async (target: string): Promise<Page> => (await (await call(target)).json()) as Page;
  return { url, business, call, page, pass: (ms: number) => (now += ms), now: () => now };
};

describe.each(platformKinds)('the interfaces of a %s platform', (kind) => {
  it('give valid records of every data entity, page by page', async () => {
    const { page, business } = await start(kind);
    for (const entity of entitiesOf(kind)) {
      const path = `/api/v1${paths[entity]}`;
      const first = await page(`${path}?pageSize=7`);
      expect(first.total).toBe(business.records(entity).length);
      const records = [...first.records];
      for (let at = 2; records.length < first.total; at += 1)
        records.push(...(await page(`${path}?pageSize=7&page=${at}`)).records);
      expect(records).toHaveLength(first.total);
      for (const record of records) expect(validateEntity(entity, record)).toEqual([]);
    }
  });
});

describe('an interface', () => {
  it('gives exactly what changed since, soft-deleted records too', async () => {
    const { page, business, pass, now } = await start();
    pass(60_000);
    const since = encodeURIComponent(new Date(now()).toISOString());
    expect((await page(`/api/v1/users?updatedSince=${since}`)).records).toEqual([]);
    const [first, second] = business.records('user').map(({ id }) => id);
    business.update('user', first ?? '', { type: 'teacher' });
    business.softDelete('user', second ?? '');
    const { records } = await page(`/api/v1/users?updatedSince=${since}`);
    expect(records).toMatchObject([
      { userId: first, type: 'teacher' },
      { userId: second, isDeleted: true },
    ]);
  });

  it('answers one record by its id, and 404 with an error for another', async () => {
    const { call, business } = await start();
    const userId = business.records('user')[0]?.id;
    expect(await (await call(`/api/v1/users/${userId}`)).json()).toMatchObject({ userId });
    const missing = await call('/api/v1/users/nobody');
    expect([missing.status, await missing.json()]).toEqual([
      404,
      { error: { code: 'not-found', message: '没有这个资源。' } },
    ]);
  });

  it('keeps an empty page beyond the last', async () => {
    const { page } = await start();
    expect(await page('/api/v1/users?page=999999')).toMatchObject({ page: 999999, records: [] });
  });

  it.each([
    'page=0',
    'page=x',
    'page=1&page=2',
    'pageSize=1001',
    'pageSize=',
    'page=1e3',
    'updatedSince=yesterday',
    'updatedSince=2026-13-40T00:00:00Z',
  ])('refuses %s with the name of the parameter', async (query) => {
    const { call } = await start();
    const response = await call(`/api/v1/users?${query}`);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      { error: { code: 'parameter-out-of-range' } },
    ]);
  });

  it('refuses who does not verify, each with a code and no data', async () => {
    const { call, url, now } = await start();
    const code = async (response: Response): Promise<[number, unknown]> => [
      response.status,
      ((await response.json()) as { error: { code: string } }).error.code,
    ];
    expect(await code(await fetch(`${url}/api/v1/users`))).toEqual([401, 'parameters-missing']);
    expect(await code(await call('/api/v1/users', { scope: 'resource' }))).toEqual([403, 'permission-denied']);
    expect(await code(await call('/api/v1/users', { seal: { now: now() - 86_400_000 } }))).toEqual([
      401,
      'timestamp-out-of-range',
    ]);
    expect((await call('/api/v1/users', { seal: { nonce: 'n'.repeat(32) } })).status).toBe(200);
    expect(await code(await call('/api/v1/users', { seal: { nonce: 'n'.repeat(32) } }))).toEqual([
      401,
      'nonce-replayed',
    ]);
  });

  it('knows the methods of a resource that is only read', async () => {
    const { call, url } = await start();
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await call('/api/v1/users', { method });
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    }
    const withBody = await fetch(`${url}/api/v1/users`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-none' },
      body: '<broken',
    });
    expect(withBody.status).toBe(405);
    expect((await fetch(`${url}/api/v1/users`, { method: 'OPTIONS' })).status).toBe(204);
    const head = await call('/api/v1/users', { method: 'HEAD' });
    expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([
      200,
      '',
      'application/json; charset=utf-8',
    ]);
  });

  it('says 404 as JSON for what it does not have, in the language asked for', async () => {
    const { url } = await start('service');
    const response = await fetch(`${url}/api/v1/resources`, { headers: { 'accept-language': 'en' } });
    expect([response.status, await response.json()]).toEqual([
      404,
      { error: { code: 'not-found', message: 'There is no such resource.' } },
    ]);
  });
});
