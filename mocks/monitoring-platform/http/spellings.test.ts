import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { landRecords } from '../warehouse/landRecords.ts';

const token = 'the-token-of-this-test';
const created = await createMonitoringPlatform({ token });
const { app, platform, routes } = created;
let port = 0;
/** Without these nothing can be taken away, done, or found out. */
const registered = { platformId: 'p1', name: 'name-of-p1', kind: 'resource', appKey: 'key-of-p1', hosts: [] } as const;
beforeAll(async () => {
  await app.listen({ port: 0, host: '127.0.0.1' });
  port = (app.server.address() as { port: number }).port;
  await platform.register(registered);
  const time = '2026-11-23T00:00:00Z';
  await landRecords(platform.warehouse, 'user', 'exchange', [
    { platformId: 'p1', userId: 'u1', type: 'student', registeredTime: time, createTime: time, updateTime: time },
  ]);
  await platform.warehouse.insert('beacon_event', [
    {
      platform_id: 'p1',
      event_id: 'e1',
      received_time: time,
      event_time: time,
      kind: 'page-view',
      event_code: 'v',
      page_url: 'https://a.example/',
      visitor_id: 'v',
      device: 'pc',
      is_robot: false,
      parameters: '{}',
    },
  ]);
});
afterAll(() => platform.close());

interface Sent {
  readonly method: string;
  /** The request target, as it is written on the wire. */
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}
/** The status that this request is answered with, over a raw connection of its own: no client that would mend the address first. */
const statusOf = ({ method, target, headers = {}, body = '' }: Sent): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    socket.setEncoding('latin1');
    socket.on('data', (part: string) => (text += part));
    socket.on('error', reject);
    socket.on('close', () => {
      const status = /^HTTP\/1\.1 (\d{3}) /.exec(text)?.[1];
      if (status === undefined) reject(new Error(`no answer to ${method} ${target}`));
      else resolve(Number(status));
    });
    const all: Readonly<Record<string, string>> = {
      host: '127.0.0.1',
      connection: 'close',
      ...(body !== '' && { 'content-length': `${body.length}` }),
      ...headers,
    };
    const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.write(`${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${body}`, 'latin1');
  });
const statuses = async (requests: readonly Sent[]): Promise<readonly number[]> => {
  const found: number[] = [];
  for (let at = 0; at < requests.length; at += 20)
    found.push(...(await Promise.all(requests.slice(at, at + 20).map(statusOf))));
  return found;
};

const percent = (text: string): string => `%${text.charCodeAt(0).toString(16)}`;
/** Ways to write one path; each may lead to the route, to another one, or nowhere. */
const spellings = (path: string): readonly string[] => {
  const [first = '', ...rest] = path.slice(1).split('/');
  const after = rest.length === 0 ? '' : `/${rest.join('/')}`;
  const paths = [
    path,
    // Each letter encoded, one at a time, then all, in capitals, and twice.
    ...[...first].map((letter, at) => `/${first.slice(0, at)}${percent(letter)}${first.slice(at + 1)}${after}`),
    path.replaceAll(/[a-z]/g, percent),
    path.replaceAll(/[a-z]/g, (letter) => percent(letter).toUpperCase()),
    path.replaceAll(/[a-z]/g, (letter) => percent(letter).replace('%', '%25')),
    path.toUpperCase(),
    `/${first.slice(0, 1).toUpperCase()}${first.slice(1)}${after}`,
    `/${path}`,
    `//${path}`,
    path.replaceAll('/', '//'),
    path.replaceAll('/', '/./'),
    path.slice(1).replaceAll('/', '%2F').replace(/^/, '/'),
    path.replaceAll('/', '%2f'),
    path.replaceAll('/', '\\'),
    `\\${path.slice(1)}`,
    `${path}/`,
    `${path}//`,
    `${path}.`,
    `${path}/.`,
    `${path}/..`,
    `${path}/x/..`,
    `/.${path}`,
    `/..${path}`,
    `/health/..${path}`,
    `/health/%2e%2e${path}`,
    `/health/..%2f${path.slice(1)}`,
    `/v.gif/..${path}`,
    `/;${path}`,
    `${path};`,
    `${path};a=b`,
    `/${first};a=b${after}`,
    `${path}%00`,
    `${path}%0a`,
    `${path}%20`,
    `${path}%`,
    `${path}?`,
    `${path}%3f`,
    `${path}#`,
    `${path}%23x`,
    `${path}.json`,
    `${path}\u00A0`,
    path.replace('o', '\u00BA'),
    path.replace('l', '%ef%bd%8c'),
    path.replace('/', '/\t').replace('\t', '%09'),
  ];
  const hosts = [
    'http://127.0.0.1',
    'http://localhost:1',
    'https://127.0.0.1',
    'HTTP://127.0.0.1',
    'ws://127.0.0.1',
    '//127.0.0.1',
  ];
  const short = paths.slice(0, 3);
  return [
    ...paths,
    ...hosts.flatMap((host) => short.map((one) => host + one)),
    `http://user:pass@127.0.0.1${path}`,
    path.slice(1),
    `*${path}`,
    `?${path}`,
  ];
};

const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override'];
/** What a proxy or a framework may take for another address, caller or right. */
const persuasions = (method: string, path: string): readonly Readonly<Record<string, string>>[] => [
  { origin: 'http://127.0.0.1' },
  { origin: 'null', referer: `http://127.0.0.1:${port}/` },
  { 'x-original-url': path, 'x-rewrite-url': path, 'x-forwarded-uri': path },
  {
    'x-forwarded-for': '127.0.0.1',
    'x-real-ip': '127.0.0.1',
    forwarded: 'for=127.0.0.1',
    'x-forwarded-host': 'localhost',
  },
  { 'accept-version': '1' },
  {
    'access-control-request-method': method,
    'access-control-request-headers': 'authorization',
    origin: 'http://a.example',
  },
  ...[
    'Bearer',
    'Bearer ',
    'Bearer undefined',
    'Bearer null',
    `Bearer ${token}x`,
    `Bearer ${token.slice(1)}`,
    `Bearer ${token.toUpperCase()}`,
    `Bearer x ${token}`,
    `Basic ${Buffer.from(`admin:${token}`).toString('base64')}`,
    token,
    `Token ${token}`,
  ].map((authorization) => ({ authorization })),
  { cookie: `token=${token}` },
  { 'proxy-authorization': `Bearer ${token}` },
];

const concrete = (url: string): string =>
  url
    .replace(':platformId', 'p1')
    .replace(':id', 't4-6-users')
    .replace(':entity', 'user')
    .replaceAll(/:(?:account|token|application|exception)Id/g, 'x')
    .replace(/:source\(.*\)/, 'web_logs');
const management = routes.filter(({ audience }) => audience === 'operators' || audience === 'accounts');
const json = { 'content-type': 'application/json' };
const bodies: Readonly<Record<string, string>> = {
  POST: JSON.stringify({ ...registered, platformId: 'p2', appKey: 'k2' }),
  PUT: JSON.stringify({ ...registered, name: 'changed' }),
};
const state = async (): Promise<unknown> => ({
  platforms: platform.platforms(),
  good: (await platform.collector.good()).length,
  bad: await platform.warehouse.query("SELECT countIf(path NOT IN ('/v.gif', '/m.gif')) AS n FROM beacon_rejected"),
  alerts: await platform.store.alerts('p1'),
  outcomes: platform.store.outcomes('p1'),
  cursors: platform.store.cursors('p1'),
  subscriptions: platform.catalogue.subscriptions('p1'),
  debugging: await platform.catalogue.debuggingResults('p1'),
});

describe('management', () => {
  it('is what is for operators, and no route is for nobody', () => {
    expect(management.length).toBeGreaterThan(25);
    expect(routes.filter(({ audience }) => audience === undefined)).toEqual([]);
    const open = routes.flatMap(({ audience, method, url }) => (audience === 'anybody' ? [`${method} ${url}`] : []));
    // The web pages are for anybody; what they show is not.
    const pages = ['/', '/portal', '/portal/*'].flatMap((url) => [`GET ${url}`, `HEAD ${url}`]);
    expect(open).toEqual(['POST /session', 'POST /sign-ups', 'GET /health', 'HEAD /health', ...pages]);
  });

  it('takes no route that does not say whom it is for', async () => {
    const other = await createMonitoringPlatform();
    try {
      expect(() => other.app.get('/new', async () => 'secret')).toThrow(/Expected config\.audience.* of GET \/new/);
      expect(() =>
        other.app.route({ method: ['GET', 'POST'], url: '/new', config: { query: [] }, handler: async () => 'secret' }),
      ).toThrow(/Expected config\.audience/);
    } finally {
      await other.platform.close();
    }
  });

  it.each(management.map((one) => [`${one.method} ${one.url}`, one] as const))(
    '%s: no spelling leads there without the token',
    async (_, { method, url }) => {
      const path = concrete(url);
      const body = bodies[method] ?? '';
      const more = body === '' ? {} : { headers: json, body };
      const before = await state();
      const asked: Sent[] = [
        ...spellings(path).map((target) => ({ method, target, ...more })),
        ...spellings(path).map((target) => ({ method: 'HEAD', target })),
        ...spellings(path).map((target) => ({ method: 'OPTIONS', target })),
        ...['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'QUERY', method.toLowerCase()].map(
          (other) => ({
            method: other,
            target: path,
          }),
        ),
        ...persuasions(method, path).map((headers) => ({
          method,
          target: path,
          ...more,
          headers: { ...(body === '' ? {} : json), ...headers },
        })),
        ...['GET', 'POST'].flatMap((carrier) =>
          overrides.map((name) => ({ method: carrier, target: path, headers: { [name]: method } })),
        ),
        // Where anybody may ask, he must not be taken elsewhere.
        ...['/health', '/v.gif'].map((target) => ({
          method: 'GET',
          target: `${target}?_method=${method}`,
          headers: { 'x-original-url': path, 'x-rewrite-url': path },
        })),
        { method, target: `${path}?token=${token}&access_token=${token}`, ...more },
      ];
      const answers = await statuses(asked);
      expect(answers).toHaveLength(asked.length);
      const entered = asked
        .map((one, at) => ({ ...one, status: answers[at] ?? 0 }))
        .filter(({ status, target }) => (status < 400 || status >= 500) && !/^\/(?:health|v\.gif)\?/.test(target));
      expect(entered).toEqual([]);
      expect(await state()).toEqual(before);
    },
    150_000,
  );

  it.each(management.filter(({ method }) => method === 'GET').map(({ url }) => [concrete(url)]))(
    '%s: with the token it is there, and in any way to write the scheme',
    async (path) => {
      const expected = (
        await statuses([{ method: 'GET', target: path, headers: { authorization: `Bearer ${token}` } }])
      )[0];
      // The token of management is an operator's, and no session.
      // Events are given to who asks for events.
      expect([200, 403, 404, 406]).toContain(expected);
      expect(
        await statuses(
          [`bearer ${token}`, `BEARER  ${token}`].map((authorization) => ({
            method: 'GET',
            target: path,
            headers: { authorization },
          })),
        ),
      ).toEqual([expected, expected]);
    },
  );
});
