import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { referenceProfile } from '../../../../spec/profiles/referenceProfile.ts';
import { withLeaf } from '../../../../spec/profiles/withLeaf.ts';
import { authorizedAs } from '../../http/authorizedAs.ts';
import { createMonitoringPlatform } from '../../createMonitoringPlatform.ts';
import type { CreatedMonitoringPlatform } from '../../createMonitoringPlatform.ts';
import { openWarehouse } from '../../warehouse/openWarehouse.ts';
import type { Warehouse } from '../../warehouse/warehouse.ts';
import { runProtocol } from '../contract/runProtocol.ts';
import { openRunWorld } from '../openRunWorld.ts';
import { runOperations } from './runOperations.ts';

let now = Date.now();
const clock = { now: () => now };
let warehouse: Warehouse;
let created: CreatedMonitoringPlatform;
beforeAll(async () => {
  warehouse = await openWarehouse();
  created = await createMonitoringPlatform({
    warehouse,
    clock,
    openRunWorld: openRunWorld({ clock }),
    passwordCost: { logN: 4, r: 8, p: 1 },
  });
  await created.app.ready();
  await created.platform.register({ platformId: 'other', name: 'o', kind: 'resource', appKey: 'other-key', hosts: [] });
});
afterAll(async () => {
  await created.platform.close();
  await warehouse.close();
});

const { assumptions, values: _, hash: __, ...head } = referenceProfile();
const profile = {
  ...head,
  values: assumptions.reduce((tree, { path, ...leaf }) => withLeaf(tree, path, leaf), {}),
};
const platform = { platformId: 'other', name: 'c', kind: 'resource', appKey: 'other-key' };
const opening = { protocol: runProtocol, url: 'http://127.0.0.1:9', profile, platform };

const ask = async (method: 'POST' | 'DELETE' | 'GET', url: string, token: string, payload?: object) => {
  const answer = await created.app.inject({
    method,
    url,
    headers: { authorization: `Bearer ${token}`, 'accept-language': 'en' },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.body === '' ? {} : answer.json<{ error?: { code: string }; result?: unknown }>();
  return { status: answer.statusCode, code: body.error?.code, body };
};
const open = async (change: object = {}) => {
  const { status, code, body } = await ask('POST', '/runs', created.platform.management.token, {
    ...opening,
    ...change,
  });
  const { runId = '', token = '' } = body as { readonly runId?: string; readonly token?: string };
  return { status, code, runId, token };
};
const databases = async (): Promise<readonly string[]> =>
  (await warehouse.query<{ name: string }>("SELECT name FROM system.databases WHERE name LIKE 'heyan_run_%'")).map(
    ({ name }) => name,
  );
/** Gives what was opened back, whatever becomes of the work. */
const within = async <T>(work: (run: { readonly runId: string; readonly token: string }) => Promise<T>): Promise<T> => {
  const run = await open();
  expect(run).toMatchObject({ status: 201 });
  try {
    return await work(run);
  } finally {
    await ask('DELETE', `/runs/${run.runId}`, run.token);
  }
};

describe('a run of a suite elsewhere', () => {
  test('has a world of its own: the same platform may be registered here, and its database goes with it', async () => {
    await within(async ({ runId, token }) => {
      expect(await databases()).toHaveLength(1);
      const landings = await ask('POST', `/runs/${runId}/operations/landings`, token, {});
      expect(landings).toMatchObject({ status: 200, body: { result: [] } });
      expect(created.platform.platforms().map(({ name }) => name)).toEqual(['o']);
    });
    expect(await databases()).toEqual([]);
  });

  test('takes what pages send as from where the suite says, and nobody else has it', async () => {
    await within(async ({ runId, token }) => {
      const sent = await ask('POST', `/runs/${runId}/requests`, token, {
        method: 'GET',
        path: '/v.gif?p=other-key&_hc=c1&cache=1&gmkey=&gokey=&url=https%3A%2F%2Fa.example%2F',
        headers: { host: '127.0.0.1:9', 'x-forwarded-for': '202.112.0.1', 'user-agent': 'x' },
      });
      expect(sent.status).toBe(200);
      const seen = async () =>
        (
          await Promise.all(
            ['good-events', 'bad-events'].map((operation) =>
              ask('POST', `/runs/${runId}/operations/${operation}`, token, { correlationId: 'c1' }),
            ),
          )
        ).flatMap(({ body }) => body.result as readonly unknown[]);
      expect(await seen()).toHaveLength(1);
      expect([...(await created.platform.collector.good()), ...(await created.platform.collector.bad())]).toEqual([]);
    });
  });

  test('its token leads nowhere else: neither to management, nor to the run of another', async () => {
    await within(async (one) => {
      for (const url of ['/platforms', '/platforms/other/indicators', '/audit', '/collector/good', '/overview'])
        expect([url, (await ask('GET', url, one.token)).status]).toEqual([url, 401]);
      expect((await ask('POST', '/runs', one.token, opening)).status).toBe(401);
      // What management may do nobody may do in the world of a run either.
      for (const [method, path] of [
        ['GET', '/platforms'],
        ['POST', '/platforms/other/pull'],
        ['GET', '/audit'],
      ]) {
        const inside = await ask('POST', `/runs/${one.runId}/requests`, one.token, {
          method,
          path,
          headers: { host: 'localhost', authorization: `Bearer ${created.platform.management.token}` },
        });
        expect([path, (inside.body as { readonly status?: number }).status]).toEqual([path, 401]);
      }
      await within(async (two) => {
        for (const token of [two.token, created.platform.management.token, '', `${one.token}x`])
          for (const path of ['operations/landings', 'pulls', 'requests'])
            expect((await ask('POST', `/runs/${one.runId}/${path}`, token, {})).status).toBe(401);
        expect((await ask('DELETE', `/runs/${one.runId}`, two.token)).status).toBe(401);
      });
    });
  });

  test('is over when it was ended, and after an hour, with its database', async () => {
    const ended = await open();
    await ask('DELETE', `/runs/${ended.runId}`, ended.token);
    expect((await ask('POST', `/runs/${ended.runId}/operations/landings`, ended.token, {})).status).toBe(401);
    const forgotten = await open();
    now += 3_600_000;
    expect((await ask('POST', `/runs/${forgotten.runId}/operations/landings`, forgotten.token, {})).status).toBe(401);
    // The next one takes its place.
    await within(async () => expect(await databases()).toHaveLength(1));
  });

  test('is one of four at most', async () => {
    const four = await Promise.all([open(), open(), open(), open(), open()]);
    expect(four.map(({ status }) => status).toSorted()).toEqual([201, 201, 201, 201, 429]);
    for (const { runId, token } of four) if (runId !== '') await ask('DELETE', `/runs/${runId}`, token);
    await within(async () => {});
  });

  test('makes room for another when nobody has asked it anything for five minutes', async () => {
    const four = await Promise.all([open(), open(), open(), open()]);
    now += 4 * 60_000;
    const [first, ...others] = four;
    for (const { runId, token } of others) await ask('POST', `/runs/${runId}/operations/landings`, token, {});
    expect((await open()).status).toBe(429);
    now += 2 * 60_000;
    const fifth = await open();
    expect(fifth.status).toBe(201);
    const answers = await Promise.all(
      [...four, fifth].map(({ runId, token }) => ask('POST', `/runs/${runId}/operations/landings`, token, {})),
    );
    expect(answers.map(({ status }) => status)).toEqual([401, 200, 200, 200, 200]);
    expect((await open()).status).toBe(429);
    for (const { runId, token } of [...others, fifth]) await ask('DELETE', `/runs/${runId}`, token);
    expect(await databases()).toEqual([]);
    expect(first?.status).toBe(201);
  });

  test('is over when whoever opened it may open none any more', async () => {
    const who = await authorizedAs(created, 'operator');
    const answer = await created.app.inject({ method: 'POST', url: '/runs', headers: who.headers, payload: opening });
    const { runId, token } = answer.json<{ runId: string; token: string }>();
    const status = async () => (await ask('POST', `/runs/${runId}/operations/landings`, token, {})).status;
    expect(await status()).toBe(200);
    const admin = await authorizedAs(created, 'administrator', clock.now);
    await created.app.inject({
      method: 'PUT',
      url: `/accounts/${who.accountId}`,
      headers: admin.headers,
      payload: { displayName: 'x', role: 'reviewer', disabled: false },
    });
    expect(await status()).toBe(401);
    await expect.poll(databases).toEqual([]);
  });

  it.each([
    ['no application key', { appKey: '' }],
    ['a name that no operator would register', { name: '\u0000\u202e\ud800' }],
  ])('examines a platform with %s', async (_case, change) => {
    const run = await open({ platform: { ...platform, ...change } });
    expect(run.status).toBe(201);
    await ask('DELETE', `/runs/${run.runId}`, run.token);
  });

  it.each([
    ['another protocol', { protocol: runProtocol + 1 }, 409, 'protocol-differs'],
    ['no profile', { profile: {} }, 400, 'profile-invalid'],
    ['no address', { url: 'javascript:alert(1)' }, 400, 'request-invalid'],
    ['no platform', { platform: { platformId: '' } }, 400, 'request-invalid'],
  ])('is not opened with %s', async (_case, change, status, code) => {
    expect(await open(change)).toMatchObject({ status, code });
    expect(await databases()).toEqual([]);
  });

  test('an operation is one that there is, with parameters as described', async () => {
    await within(async ({ runId, token }) => {
      const operation = (name: string, body: object) => ask('POST', `/runs/${runId}/operations/${name}`, token, body);
      for (const name of ['sql', '__proto__', 'constructor', 'toString'])
        expect([name, (await operation(name, {})).status]).toEqual([name, 404]);
      for (const name of Object.keys(runOperations))
        expect([name, (await operation(name, { platformId: 'x' })).code]).toEqual([name, 'request-invalid']);
      const query = { entity: 'user', channel: 'interface' };
      const bad = [
        { query: { ...query, entity: 'user FINAL; DROP' } },
        { query: { ...query, limit: 1e9 } },
        { query: { ...query, platformId: 'other' } },
      ];
      for (const body of bad) expect((await operation('records', body)).status).toBe(400);
      const field = await operation('records', { query: { ...query, fields: ['1) FROM system.users --'] } });
      expect(JSON.stringify(field.body)).toContain('user has no field');
      expect((await operation('records', { query })).body).toEqual({ result: [] });
    });
  });

  test('its sources are on the candidate’s own host', async () => {
    await within(async ({ runId, token }) => {
      const address = { url: 'http://169.254.169.254/', token: 't' };
      const addresses = { cloudManagement: address, cyberSecurity: address, probe: address };
      const answer = await ask('POST', `/runs/${runId}/operations/collect-sources`, token, { addresses });
      expect(answer).toMatchObject({ status: 422, code: 'address-foreign' });
    });
  });
});
