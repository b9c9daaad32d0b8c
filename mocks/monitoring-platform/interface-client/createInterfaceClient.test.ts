import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { endlessly } from '../../../fixtures/hostile/endlessly.ts';
import { systemClock } from '../../../spec/clock.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { createInterfaceClient } from './createInterfaceClient.ts';
import type { InterfaceClientLimits } from './createInterfaceClient.ts';

const profile = referenceProfile();
const bomb = gzipSync(Buffer.alloc(50_000_000));
const { headers, scheme, skewSeconds } = profile.values.interfaces;
const credentials = { appKey: 'app', encryptionKey: '0123456789abcdeffedcba9876543210', signatureKey: 'ab'.repeat(32) };
let warehouse: Warehouse;
const servers: Server[] = [];
beforeAll(async () => {
  warehouse = await openWarehouse({});
});
afterAll(() => warehouse.close());
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve)))),
  );
});

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const serve = async (answer: Answer): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/users`;
};
let platformNumber = 0;
const pull = async (
  answer: Answer,
  limits: Partial<InterfaceClientLimits> = {},
  change: Partial<RegisteredPlatform> = {},
) => {
  const url = await serve(answer);
  platformNumber += 1;
  const platform: RegisteredPlatform = {
    platformId: `p${platformNumber}`,
    name: 'p',
    kind: 'resource',
    appKey: 'k',
    hosts: [],
    interfaces: { urls: { user: url }, credentials },
    ...change,
  };
  const client = createInterfaceClient({ warehouse, profile, clock: systemClock, platforms: () => [platform] }, limits);
  const [report] = await client.pull(platform.platformId);
  if (report === undefined) throw new Error('no report');
  return { report, platformId: platform.platformId, codes: report.problems.map(({ code }) => code) };
};
const time = '2026-11-01T08:00:00.000+08:00';
const user = (at: number, change: object = {}): object => ({
  platformId: `p${platformNumber}`,
  userId: `u${at}`,
  type: 'student',
  registeredTime: time,
  createTime: time,
  updateTime: time,
  isDeleted: false,
  ...change,
});
const json =
  (body: unknown): Answer =>
  (_request, response) =>
    response.setHeader('content-type', 'application/json').end(typeof body === 'string' ? body : JSON.stringify(body));
const paged =
  (users: () => readonly object[], largest = 1000): Answer =>
  (request, response) => {
    const { searchParams } = new URL(request.url ?? '', 'http://x');
    const [page, size] = [Number(searchParams.get('page')), Math.min(largest, Number(searchParams.get('pageSize')))];
    json({ total: users().length, page, pageSize: size, records: users().slice((page - 1) * size, page * size) })(
      request,
      response,
    );
  };

describe('a pull', () => {
  it('seals every request, takes all pages and lands every valid record', async () => {
    let users: readonly object[] = [];
    const opened: unknown[] = [];
    const { report, platformId } = await pull(
      (request, response) => {
        users = users.length > 0 ? users : Array.from({ length: 2500 }, (_, at) => user(at));
        const [path = '', query = ''] = (request.url ?? '').split('?');
        opened.push(
          encryptionSchemes[scheme].open({ method: 'GET', path, query }, request.headers, credentials, {
            headers,
            now: Date.now(),
            skewSeconds,
          }),
        );
        paged(() => users)(request, response);
      },
      { batch: 1000 },
    );
    expect(report).toMatchObject({ entity: 'user', pages: 3, records: 2500, landed: 2500, problems: [] });
    expect(opened).toHaveLength(3);
    for (const one of opened) expect(one).toMatchObject({ ok: true, parameters: { scope: 'user' } });
    const rows = await warehouse.query<{ n: string }>(
      "SELECT count() AS n FROM landed_user FINAL WHERE platform_id = {id:String} AND channel = 'interface'",
      { id: platformId },
    );
    expect(Number(rows[0]?.n)).toBe(2500);
  });

  it('goes by the page size that the source really used', async () => {
    const { report } = await pull(paged(() => Array.from({ length: 25 }, (_, at) => user(at)), 10));
    expect(report).toMatchObject({ pages: 3, landed: 25, problems: [] });
  });

  it('lands what is valid beside what is not, and never under another platform', async () => {
    const { report, codes } = await pull(
      paged(() => [
        user(1),
        user(2, { type: 7 }),
        user(3, { platformId: 'someone-else' }),
        null as unknown as object,
        user(1),
      ]),
    );
    expect(report).toMatchObject({ records: 5, landed: 2 });
    expect(codes).toEqual([
      'interface.record-invalid',
      'interface.platform-id',
      'interface.record-invalid',
      'interface.record-repeated',
      'interface.total-differs',
    ]);
  });

  it('names what no column can hold, and lands the rest', async () => {
    const odd: readonly (readonly [field: string, value: string])[] = [
      ['type', '"\\ud83d"'],
      ['userId', '"\\udc00"'],
      ['createTime', '"0001-01-01T00:00:00Z"'],
      ['updateTime', '"9999-12-31T23:59:59+08:00"'],
    ];
    const spelled = ['2026-11-01t00:00:00z', '2026-11-01 08:00:00+0800', '2016-12-31T23:59:60Z', time];
    const { report, platformId } = await pull((request, response) => {
      const users = [
        ...odd.map(([field, value], at) => JSON.stringify(user(at, { [field]: '?' })).replace('"?"', value)),
        ...spelled.map((one, at) => JSON.stringify(user(100 + at, { createTime: one, updateTime: one }))),
      ];
      json(`{"total":${users.length},"records":[${users.join(',')}]}`)(request, response);
    });
    expect(report).toMatchObject({ records: 8, landed: 4 });
    expect(report.problems.map(({ code, pointer }) => [code, pointer.replace(/.*#/, '')])).toEqual(
      odd.map(([field], at) => ['interface.record-invalid', `${at}/${field}`]),
    );
    const rows = await warehouse.query(
      'SELECT user_id, toUnixTimestamp64Milli(update_time) AS at FROM landed_user FINAL WHERE platform_id = {id:String} ORDER BY user_id',
      { id: platformId },
    );
    const november = Date.parse('2026-11-01T00:00:00Z');
    expect(rows).toEqual(
      [november, november, Date.parse('2017-01-01T00:00:00Z'), november].map((at, number) => ({
        user_id: `u${100 + number}`,
        at,
      })),
    );
  });

  it('takes a record as it was read last, though its update time went back', async () => {
    const url = await serve((request, response) => json({ total: 1, records: [current] })(request, response));
    const platform: RegisteredPlatform = {
      platformId: `p${(platformNumber += 1)}`,
      name: 'p',
      kind: 'resource',
      appKey: 'k',
      hosts: [],
      interfaces: { urls: { user: url }, credentials },
    };
    const clock = { now: () => Date.parse('2026-11-23T08:00:00Z') };
    const client = createInterfaceClient({ warehouse, profile, clock, platforms: () => [platform] });
    let current = user(1, { updateTime: '2027-11-01T08:00:00+08:00', type: 'teacher' });
    await client.pull(platform.platformId);
    current = user(1);
    await client.pull(platform.platformId);
    const rows = await warehouse.query('SELECT type FROM landed_user FINAL WHERE platform_id = {id:String}', {
      id: platform.platformId,
    });
    expect(rows).toEqual([{ type: 'student' }]);
  });

  it('bounds the list of problems', async () => {
    const { report } = await pull(paged(() => Array.from({ length: 500 }, (_, at) => user(at, { type: null }))));
    expect(report.problems).toHaveLength(101);
    expect(report.problems.at(-1)).toMatchObject({ code: 'interface.more-problems', actual: 400 });
  });

  it('says that keys are unusable', async () => {
    const { codes } = await pull(
      json('{}'),
      {},
      {
        interfaces: { urls: { user: 'http://127.0.0.1:1/' }, credentials: { ...credentials, encryptionKey: 'short' } },
      },
    );
    expect(codes).toEqual(['interface.credentials']);
  });
});

describe('a hostile source ends in one problem, in bounded time and memory', () => {
  const forever =
    (chunk: Buffer): Answer =>
    (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      endlessly(response, chunk);
    };
  it.each<[string, Answer, string]>([
    ['HTML', json('<!doctype html><title>login</title>'), 'interface.not-json'],
    ['half a JSON', json('{"total": 3, "records": [{"userId":'), 'interface.not-json'],
    ['NaN', json('{"total": NaN, "records": []}'), 'interface.not-json'],
    ['null', json('null'), 'interface.shape'],
    ['a total of 1e308', json('{"total": 1e308, "records": []}'), 'interface.shape'],
    ['an inherited list', json('{"__proto__": {"records": []}, "total": 0}'), 'interface.shape'],
    ['an endless body', forever(Buffer.alloc(65_536, 32)), 'interface.too-large'],
    [
      'a gzip bomb',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
      'interface.too-large',
    ],
    [
      'broken gzip',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('no gzip'),
      'interface.unreachable',
    ],
    [
      'a redirect to another host',
      (_request, response) => response.writeHead(302, { location: 'http://192.0.2.1/' }).end(),
      'interface.redirect',
    ],
    ['a body that does not come', (_request, response) => void response.writeHead(200).write('{'), 'interface.timeout'],
    ['no answer', () => undefined, 'interface.timeout'],
    ['a closed connection', (request) => request.socket.destroy(), 'interface.unreachable'],
    [
      'headers without end',
      (_request, response) =>
        response
          .writeHead(200, Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`x-${at}`, 'y'.repeat(65_536)])))
          .end(),
      'interface.unreachable',
    ],
    ['an error', (_request, response) => response.writeHead(500).end('stack'), 'interface.status'],
    [
      'more records than asked for',
      json({ total: 5000, records: Array.from({ length: 5000 }, () => ({})) }),
      'interface.page-too-long',
    ],
  ])('%s', async (_, answer, code) => {
    const { report, codes } = await pull(answer, { requestTimeoutMs: 1500, bodyLimit: 1_000_000 });
    expect(codes.filter((one) => one !== 'interface.record-invalid')).toEqual([code]);
    expect(report.landed).toBe(0);
    expect(report.durationMs).toBeLessThan(6000);
  });

  it('the same page for ever', async () => {
    const { report, codes } = await pull((request, response) =>
      json({ total: 1e9, pageSize: 1, records: [user(1)] })(request, response),
    );
    expect(report.pages).toBeLessThan(8);
    expect(codes).toContain('interface.record-repeated');
  });
});
