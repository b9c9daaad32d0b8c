import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { refusal } from './headerParameters.ts';
import type { Keys } from './headerParameters.ts';

/** The access platform of this example: a service platform with a home page and two interfaces. */
export interface Platform {
  readonly url: string;
  readonly keys: Keys;
  readonly close: () => Promise<void>;
}

export const platformId = 'EXAMPLE-0001';
export const appKey = 'example-app-key-0001';
const time = '2026-11-01T08:00:00.000+08:00';
const stamped = { platformId, createTime: time, updateTime: time, isDeleted: false };

type Rows = readonly Readonly<Record<string, unknown>>[];
const tables = (
  origin: string,
): Record<string, { readonly key: string; readonly scope: string; readonly rows: Rows }> => ({
  '/api/v1/site-columns': {
    key: 'columnId',
    scope: 'site-column',
    rows: [
      { ...stamped, columnId: 'home', level: 1, name: '首页', parentColumnId: null, url: `${origin}/` },
      { ...stamped, columnId: 'services', level: 2, name: '办事大厅', parentColumnId: 'home', url: `${origin}/` },
    ],
  },
  '/api/v1/users': {
    key: 'userId',
    scope: 'user',
    rows: Array.from({ length: 25 }, (_, at) => ({
      ...stamped,
      userId: `u${String(at + 1).padStart(3, '0')}`,
      type: at % 3 === 0 ? 'teacher' : 'student',
      registeredTime: time,
    })),
  },
});

const send = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(body === undefined ? undefined : JSON.stringify(body));
};
const error = (response: ServerResponse, status: number, code: string, headers: Record<string, string> = {}): void =>
  send(response, status, { error: { code, message: code } }, headers);

const whole = (text: string | null, missing: number, most: number): number | undefined => {
  if (text === null) return missing;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= most ? number : undefined;
};

const answer = (keys: Keys, origin: string, request: IncomingMessage, response: ServerResponse): void => {
  const url = new URL(request.url ?? '/', origin);
  const all = tables(origin);
  const base = Object.keys(all).find((path) => url.pathname === path || url.pathname.startsWith(`${path}/`));
  const table = base === undefined ? undefined : all[base];
  if (url.pathname === '/')
    return void response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>示例服务平台</title><h1>示例服务平台</h1>');
  if (url.pathname === '/.well-known/monitoring-access.json') {
    return send(response, 200, {
      version: 1,
      // Our word: every value of the profile is ours as well, so differing from one fails our tests.
      profile: { id: 'reference', version: '1' },
      platformId,
      name: '示例服务平台',
      kind: 'service',
      methods: ['interface'],
      interfaces: { urls: { 'site-column': '/api/v1/site-columns', user: '/api/v1/users' } },
      testing: { interfaceCredentials: keys },
    });
  }
  if (base === undefined || table === undefined) return error(response, 404, 'not-found');
  const method = request.method ?? 'GET';
  if (method === 'OPTIONS') return void response.writeHead(204, { allow: 'GET, HEAD, OPTIONS' }).end();
  if (method !== 'GET' && method !== 'HEAD')
    return error(response, 405, 'method-not-allowed', { allow: 'GET, HEAD, OPTIONS' });
  const refused = refusal(
    { method, path: url.pathname, query: url.search.slice(1) },
    request.headers,
    keys,
    table.scope,
  );
  if (refused !== undefined) return error(response, refused === 'permission-denied' ? 403 : 401, refused);
  if (url.pathname !== base) {
    const id = decodeURIComponent(url.pathname.slice(base.length + 1));
    const row = table.rows.find((one) => one[table.key] === id);
    return row === undefined ? error(response, 404, 'not-found') : send(response, 200, row);
  }
  const page = whole(url.searchParams.get('page'), 1, 999_999_999);
  const pageSize = whole(url.searchParams.get('pageSize'), 100, 1000);
  const since = url.searchParams.get('updatedSince');
  if (page === undefined || pageSize === undefined || (since !== null && Number.isNaN(Date.parse(since))))
    return error(response, 400, 'parameter-out-of-range');
  const rows =
    since === null
      ? table.rows
      : table.rows.filter((row) => Date.parse(String(row['updateTime'])) >= Date.parse(since));
  send(response, 200, {
    total: rows.length,
    page,
    pageSize,
    records: rows.slice((page - 1) * pageSize, page * pageSize),
  });
};

/** Starts the platform on a free port. */
export const startPlatform = async (keys: Keys): Promise<Platform> => {
  let url = '';
  const server: Server = createServer((request, response) => answer(keys, url, request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    keys,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
