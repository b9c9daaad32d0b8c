import { noDeclaration } from '../../spec/ics/declaration.ts';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { endlessly } from '../../fixtures/hostile/endlessly.ts';
import { systemClock } from '../../spec/clock.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { runChecks } from '../../suites/engine/running/runChecks.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { testContext } from '../../suites/engine/running/testContext.ts';
import { interfaceChecks } from '../../suites/interface/interfaceChecks.ts';
import { unpacedProfile } from '../unpacedProfile.ts';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve)))),
  );
});
const serve = async (answer: Answer): Promise<string> => {
  const server = createServer(answer).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
};

const profile = unpacedProfile();

const examine = async (answer: Answer): Promise<readonly CheckResult[]> => {
  const url = await serve(answer);
  const credentials = {
    appKey: 'app',
    encryptionKey: '0123456789abcdeffedcba9876543210',
    signatureKey: 'ab'.repeat(32),
  };
  const urls = { 'site-column': `${url}/site-columns`, user: `${url}/users`, resource: `${url}/resources` };
  const target = {
    url,
    platformId: 'p1',
    name: 'p1',
    kind: 'resource',
    pages: { home: `${url}/`, others: [] },
    logHost: 'log.invalid',
    declaration: noDeclaration,
    interfaces: { urls, credentials },
  } as const;
  const context = testContext({ target, profile, clock: systemClock, capabilities: new Set(['pages', 'interfaces']) });
  const results: CheckResult[] = [];
  const checks = interfaceChecks.filter(({ needs }) => !needs.includes('control'));
  for await (const result of runChecks({
    checks,
    requirements,
    context,
    waivers: [],
    today: '2026-11-23',
  }))
    results.push(result);
  return results;
};

const json =
  (body: string): Answer =>
  (_request, response) =>
    response.setHeader('content-type', 'application/json').end(body);
const record = (fields: string): string => `{"total": 1, "page": 1, "pageSize": 100, "records": [{${fields}}]}`;
const endless: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  endlessly(response, ' '.repeat(65_536));
};
const drip: Answer = (_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write('['), 1000);
  response.on('close', () => clearInterval(timer));
};
let visited = '';
const elsewhere: Answer = (request, response) => {
  visited += String(request.headers.host);
  response.end('{}');
};

it.each<[string, Answer, string]>([
  [
    'HTML',
    (_request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>登录</title>'),
    'interface.accepts-sealed-requests',
  ],
  ['half a JSON', json('{"total": 3, "records": [{"userId":'), 'interface.accepts-sealed-requests'],
  ['NaN', json('{"total": NaN, "records": []}'), 'interface.accepts-sealed-requests'],
  ['duplicate keys', json(record('"columnId": "a", "columnId": "b"')), 'interface.json-is-unambiguous'],
  ['__proto__', json(record('"__proto__": {"columnId": "a", "isDeleted": true}')), 'interface.json-is-unambiguous'],
  ['a body without end', endless, 'interface.mandatory-interfaces-exist'],
  [
    'a gzip bomb',
    (_request, response) =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(100_000_000))),
    'interface.mandatory-interfaces-exist',
  ],
  ['one byte a second', drip, 'interface.mandatory-interfaces-exist'],
  [
    'headers of 64 KiB',
    (_request, response) =>
      response
        .writeHead(200, Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`x-${at}`, 'y'.repeat(65_536)])))
        .end(),
    'interface.mandatory-interfaces-exist',
  ],
  ['a closed connection', (request) => request.socket.destroy(), 'interface.mandatory-interfaces-exist'],
  [
    'a redirect to itself',
    (request, response) => response.writeHead(302, { location: request.url }).end(),
    'interface.accepts-sealed-requests',
  ],
])(
  '%s ends in a finding, within deadline and memory',
  async (_, answer, check) => {
    const [started, memory] = [performance.now(), process.memoryUsage().rss];
    const results = await examine(answer);
    expect(results.filter(({ verdict }) => verdict === 'error').map(({ id, detail }) => ({ id, detail }))).toEqual([]);
    expect(results.find(({ id }) => id === check)).toMatchObject({
      verdict: expect.stringMatching(/failed|warning/) as unknown,
    });
    expect(performance.now() - started).toBeLessThan(25_000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(600_000_000);
  },
  75_000,
);

it('a redirect to another host is not followed', async () => {
  const other = await serve(elsewhere);
  const results = await examine((_request, response) => response.writeHead(307, { location: `${other}/users` }).end());
  expect(visited).toBe('');
  expect(results.find(({ id }) => id === 'interface.accepts-sealed-requests')?.verdict).toBe('warning');
});
