import { noDeclaration } from '../../spec/ics/declaration.ts';
import { createServer } from 'node:https';
import type { Server, ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { systemClock } from '../../spec/clock.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { requirements } from '../../spec/requirements/requirements.ts';
import { runChecks } from '../../suites/engine/running/runChecks.ts';
import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';
import { testContext } from '../../suites/engine/running/testContext.ts';
import { acceptsSealedRequests } from '../../suites/interface/answers/acceptsSealedRequests.ts';
import { mandatoryInterfacesExist } from '../../suites/interface/answers/mandatoryInterfacesExist.ts';

const day = 86_400_000;
const certificate = (host: string, from: number, to: number) =>
  generate([{ name: 'commonName', value: host }], {
    keySize: 2048,
    notBeforeDate: new Date(Date.now() + from * day),
    notAfterDate: new Date(Date.now() + to * day),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
  });

let good: Awaited<ReturnType<typeof certificate>>;
let expired: Awaited<ReturnType<typeof certificate>>;
let foreign: Awaited<ReturnType<typeof certificate>>;
let unknown: Awaited<ReturnType<typeof certificate>>;
const trusted = getCACertificates('default');
beforeAll(async () => {
  [good, expired, foreign, unknown] = await Promise.all([
    certificate('localhost', -1, 1),
    certificate('localhost', -10, -1),
    certificate('elsewhere.example', -1, 1),
    certificate('localhost', -1, 1),
  ]);
  setDefaultCACertificates([...trusted, good.cert, expired.cert, foreign.cert]);
});
afterAll(() => setDefaultCACertificates(trusted));

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(
    servers.splice(0).map((server) => (server.closeAllConnections(), new Promise((resolve) => server.close(resolve)))),
  );
});

const examine = async (options: ServerOptions): Promise<readonly CheckResult[]> => {
  const server = createServer(options, (_request, response) =>
    response.setHeader('content-type', 'application/json').end('{"total":0,"page":1,"pageSize":100,"records":[]}'),
  ).listen(0, 'localhost');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `https://localhost:${(server.address() as AddressInfo).port}`;
  const credentials = {
    appKey: 'app',
    encryptionKey: '0123456789abcdeffedcba9876543210',
    signatureKey: 'ab'.repeat(32),
  };
  const target = {
    url,
    platformId: 'p1',
    name: 'p1',
    kind: 'service',
    pages: { home: `${url}/`, others: [] },
    logHost: 'log.invalid',
    declaration: noDeclaration,
    interfaces: { urls: { 'site-column': `${url}/site-columns`, user: `${url}/users` }, credentials },
  } as const;
  const context = testContext({
    target,
    profile: referenceProfile(),
    clock: systemClock,
    capabilities: new Set(['interfaces', 'https']),
  });
  const results: CheckResult[] = [];
  for await (const result of runChecks({
    checks: [mandatoryInterfacesExist, acceptsSealedRequests],
    requirements,
    context,
    waivers: [],
    today: '2026-11-23',
  }))
    results.push(result);
  return results;
};

it('a valid certificate is no finding', async () => {
  const results = await examine({ key: good.private, cert: good.cert });
  // An empty list shows nothing else.
  expect(results.map(({ verdict, reason }) => [verdict, reason])).toEqual([
    ['inconclusive', 'no-data'],
    ['inconclusive', 'no-data'],
  ]);
});

it.each<[string, () => ServerOptions, RegExp]>([
  ['expired', () => ({ key: expired.private, cert: expired.cert }), /CERT_HAS_EXPIRED/],
  ['of another host', () => ({ key: foreign.private, cert: foreign.cert }), /ALTNAME|altname/],
  ['self-signed', () => ({ key: unknown.private, cert: unknown.cert }), /SELF_SIGNED/],
  [
    'of an old protocol version',
    () => ({
      key: good.private,
      cert: good.cert,
      minVersion: 'TLSv1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT@SECLEVEL=0',
    }),
    /protocol version|UNSUPPORTED_PROTOCOL|handshake|SSL/i,
  ],
])('TLS that is %s is a finding that says so', async (_, options, reason) => {
  const [exists, answers] = (await examine(options())).toSorted((a, b) => b.id.localeCompare(a.id));
  // The text says nothing of certificates: that the interface was developed is not denied by one.
  expect([exists?.id, exists?.verdict]).toEqual(['interface.mandatory-interfaces-exist', 'inconclusive']);
  expect([answers?.id, answers?.verdict]).toEqual(['interface.accepts-sealed-requests', 'warning']);
  expect(JSON.stringify(answers?.findings)).toMatch(reason);
});
