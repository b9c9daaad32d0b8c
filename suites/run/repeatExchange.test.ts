import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemClock } from '../../spec/clock.ts';
import { encryptionSchemes } from '../../spec/encryption/encryptionSchemes.ts';
import { generateCredentials } from '../../spec/encryption/generateCredentials.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { resolveTarget } from '../target/resolveTarget.ts';
import { repeatExchange } from './repeatExchange.ts';
import type { Exchange } from './repeatExchange.ts';

const profile = referenceProfile();
const { scheme, headers, skewSeconds } = profile.values.interfaces;
const credentials = generateCredentials(scheme, randomBytes);
const hour = 3_600_000;

/** Answers whether the header parameters are right now, and which nonce they have. */
let came: (string | boolean)[] = [];
let hangsUp = false;
const judge = (request: IncomingMessage): void => {
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const opened = encryptionSchemes[scheme].open(
    { method: request.method ?? '', path, query },
    request.headers,
    credentials,
    { headers, now: Date.now(), skewSeconds },
  );
  came.push(opened.ok ? opened.parameters.nonce : false);
};
const server = createServer((request, response) => {
  judge(request);
  if (hangsUp) request.socket.destroy();
  response.setHeader('content-type', 'application/json').end('{"total":0,"records":[]}');
});
let url = '';
beforeEach(async () => {
  came = [];
  hangsUp = false;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(
  () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
);

/** A request of an hour ago, to another port of the same platform. */
const stored = (
  change: Partial<Exchange['request']> = {},
  sealed: (fields: Record<string, string>) => Record<string, string> = (fields) => fields,
): Exchange => {
  const at = Date.now() - hour;
  const fields = encryptionSchemes[scheme].seal({ method: 'GET', path: '/users', query: 'page=2' }, credentials, {
    headers,
    scope: 'user',
    now: at,
    randomBytes,
  });
  const lowerCase = Object.fromEntries(
    Object.entries(sealed(fields)).map(([name, value]) => [name.toLowerCase(), value]),
  );
  return {
    id: 'interface.x#1',
    kind: 'exchange',
    at: new Date(at).toISOString(),
    durationMs: 1,
    request: {
      method: 'GET',
      url: 'http://127.0.0.1:9/users?page=2',
      headers: { accept: 'application/json', ...lowerCase },
      ...change,
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: '{"total":0,"records":[]}',
      truncated: false,
    },
  };
};
const repeat = async (exchanges: readonly Exchange[], thenHangsUp = false) => {
  const resolved = await resolveTarget({
    url,
    profile,
    config: {
      platformId: 'p',
      kind: 'resource',
      pages: { home: '/' },
      interfaces: { urls: { user: '/users' }, credentials },
    },
  });
  came = [];
  hangsUp = thenHangsUp;
  return repeatExchange({
    resolved,
    profile,
    exchanges,
    storedUrl: 'http://127.0.0.1:9',
    clock: systemClock,
    timeoutMs: 5000,
  });
};

describe('a stored exchange, sent again', () => {
  it('is sealed anew where it was sealed rightly, and the answers are compared', async () => {
    const repeated = await repeat([stored()]);
    expect(repeated).toMatchObject({
      sealing: 'fresh',
      before: 0,
      differs: [],
      exchange: { request: { url: `${url}/users?page=2` }, response: { status: 200 } },
    });
    expect(came).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/)]);
  });

  it('stays wrong where it was wrong', async () => {
    const repeated = await repeat([stored({}, (fields) => ({ ...fields, [headers.signature]: 'ab'.repeat(32) }))]);
    expect(repeated).toMatchObject({ sealing: 'as-stored' });
    expect(came).toEqual([false]);
  });

  it('follows as many equal requests as it followed then', async () => {
    const first = stored();
    const repeated = await repeat([stored(), first, { ...first, id: 'interface.x#3' }]);
    expect(repeated?.before).toBe(1);
    expect(came).toHaveLength(2);
    expect(came[0]).toBe(came[1]);
  });

  it('tells what differs', async () => {
    const { response: _, ...then } = stored();
    const repeated = await repeat([
      { ...then, response: { status: 404, headers: { 'content-type': 'text/html' }, body: 'no', truncated: false } },
    ]);
    expect(repeated?.differs).toEqual(['status', 'media-type', 'body']);
  });

  it('goes to no host but the platform’s', async () => {
    expect(await repeat([stored({ url: 'http://192.0.2.1/users' })])).toBeUndefined();
  });

  it('ends with the error where nothing answers', async () => {
    const repeated = await repeat([stored()], true);
    expect(repeated).toMatchObject({
      differs: ['status'],
      exchange: { response: { error: expect.stringContaining('SOCKET') as string } },
    });
  });
});
