import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { completeContent } from '../../../fixtures/applications/completeContent.ts';
import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { authorizedAs } from '../http/authorizedAs.ts';
import type { AuthorizedAs } from '../http/authorizedAs.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import type { ApplicationAction } from './contract/application.ts';
import type { IssuedSecrets } from './issuedSecrets.ts';

/* What becomes of a platform whose application is suspended or withdrawn (8.4): nothing is taken of it, nothing fetched from it. */

const created = await createMonitoringPlatform({ passwordCost: { logN: 4, r: 8, p: 1 } });
const { app, platform } = created;
const profile = referenceProfile();
const { scheme, headers: names, encoding } = profile.values.interfaces;
let [applicant, operator, reviewer] = [] as unknown as [AuthorizedAs, AuthorizedAs, AuthorizedAs];
/** The platform's interfaces and its front database, both of which count who knocks. */
let knocks = 0;
const candidate = createServer((_request, response) => {
  knocks += 1;
  response
    .writeHead(200, { 'content-type': 'application/json' })
    .end('{"total":0,"page":1,"pageSize":100,"records":[]}');
});
candidate.on('connection', () => (knocks += 1));
beforeAll(async () => {
  await app.ready();
  await new Promise<void>((resolve) => candidate.listen(0, '127.0.0.1', resolve));
  applicant = await authorizedAs(created, 'applicant');
  operator = await authorizedAs(created, 'operator');
  reviewer = await authorizedAs(created, 'reviewer');
});
afterAll(async () => {
  await platform.close();
  candidate.closeAllConnections();
  candidate.close();
});

const ask = async (who: AuthorizedAs, method: 'GET' | 'POST', url: string, payload?: object, version?: number) => {
  const answer = await app.inject({
    method,
    url,
    headers: { ...who.headers, ...(version !== undefined && { 'if-match': `"${version}"` }) },
    ...(payload !== undefined && { payload }),
  });
  const body = answer.body.startsWith('{') ? answer.json<Readonly<Record<string, unknown>>>() : {};
  return { status: answer.statusCode, body, code: (body['error'] as { code?: string } | undefined)?.code };
};
interface Standing {
  readonly path: string;
  readonly platformId: string;
  readonly appKey: string;
}
const move = async (path: string, who: AuthorizedAs, action: ApplicationAction): Promise<void> => {
  const { version } = (await ask(who, 'GET', path)).body as { readonly version: number };
  const { status } = await ask(who, 'POST', `${path}/transitions`, { action, reason: 'r' }, version);
  expect([action, status]).toEqual([action, 200]);
};
const connecting = async (): Promise<Standing> => {
  const { port } = candidate.address() as AddressInfo;
  const content = completeContent();
  const connection = {
    ...content.connection,
    interfaceUrls: { user: `http://127.0.0.1:${port}/users` },
    frontDatabase: { type: 'postgresql', host: '127.0.0.1', port, database: 'd' },
  };
  const begun = await ask(applicant, 'POST', '/applications', { content: { ...content, connection } });
  const path = `/applications/${String(begun.body['applicationId'])}`;
  await move(path, applicant, 'submit');
  for (const action of ['take', 'approve'] as const) await move(path, reviewer, action);
  for (const action of ['dispatch', 'connect'] as const) await move(path, operator, action);
  const { platformId, appKey } = (await ask(applicant, 'GET', path)).body as unknown as Standing;
  return { path, platformId, appKey };
};
const beacon = ({ appKey }: Standing, eventId: string, method: 'GET' | 'POST' = 'POST') => {
  const payload = JSON.stringify({
    h: { ak: appKey, url: 'https://www.platform.example/', ts: Date.now() },
    a: { e: { SESSION: [{ id: '$$_page_start', _eid: eventId }] } },
  });
  return app
    .inject(
      method === 'POST'
        ? { method, url: '/web_logs', payload, headers: { 'content-type': 'text/plain' } }
        : { method, url: `/v.gif?d=${encodeURIComponent(payload)}` },
    )
    .then(({ statusCode, headers, body }) => ({
      status: statusCode,
      retry: headers['retry-after'],
      code: body.startsWith('{') ? (JSON.parse(body) as { error?: { code: string } }).error?.code : undefined,
    }));
};
const call = async (credentials: InterfaceCredentials): Promise<number> => {
  const request = { method: 'GET', path: '/catalogue/entries', query: '' };
  const headers = encryptionSchemes[scheme].seal(request, credentials, {
    headers: names,
    encoding,
    scope: 'catalogue',
    now: Date.now(),
    randomBytes,
  });
  return (await app.inject({ url: '/catalogue/entries', headers })).statusCode;
};
const secretsOf = async ({ path }: Standing): Promise<IssuedSecrets> =>
  (await ask(applicant, 'POST', `${path}/secrets`)).body as unknown as IssuedSecrets;
const landed = async ({ platformId }: Standing) =>
  (await platform.collector.good({ platformId })).map(({ eventId }) => eventId);

describe('a platform that is suspended', () => {
  it('has its beacons kept by its pages, and taken when it goes on', async () => {
    const one = await connecting();
    expect((await beacon(one, 'before')).status).toBe(200);
    await move(one.path, operator, 'suspend');
    for (let times = 0; times < 3; times += 1)
      for (const method of ['POST', 'GET'] as const)
        expect(await beacon(one, 'meanwhile', method)).toEqual({ status: 503, retry: '60', code: 'sender-suspended' });
    expect(await landed(one)).toEqual(['before']);
    // Once in the list, however often it was sent.
    const refused = await platform.collector.bad({ platformId: one.platformId });
    expect(refused.map(({ reason }) => reason)).toEqual(['platform-suspended']);
    await move(one.path, operator, 'resume');
    expect((await beacon(one, 'meanwhile')).status).toBe(200);
    expect((await landed(one)).toSorted()).toEqual(['before', 'meanwhile']);
  });

  it('is neither pulled nor extracted, by whatever way, and calls nothing of the authority', async () => {
    const one = await connecting();
    const authority = (await secretsOf(one)).authority?.credentials;
    if (authority === undefined) throw new Error('Expected credentials.');
    expect(await call(authority)).toBe(200);
    await move(one.path, operator, 'suspend');
    const before = knocks;
    const at = `/platforms/${one.platformId}`;
    for (const path of ['pull', 'extract', 'collect-sources', 'subscriptions/pull']) {
      const { status, code } = await ask(operator, 'POST', `${at}/${path}`);
      // One was registered without sources: that comes first.
      expect([path, status, code]).toEqual([
        path,
        409,
        path === 'collect-sources' ? 'not-configured' : 'platform-suspended',
      ]);
    }
    await expect(platform.exchange.runDay(one.platformId)).rejects.toThrow('suspended');
    expect(knocks).toBe(before);
    expect(await call(authority)).toBe(403);
    await move(one.path, operator, 'resume');
    expect(await call(authority)).toBe(200);
    await ask(operator, 'POST', `${at}/pull`);
    expect(knocks).toBeGreaterThan(before);
  });
});

describe('a platform that was withdrawn', () => {
  it('has its beacons refused for good: nobody will ever take them', async () => {
    const one = await connecting();
    expect((await beacon(one, 'before')).status).toBe(200);
    await move(one.path, applicant, 'withdraw');
    for (const method of ['POST', 'GET', 'POST'] as const)
      expect(await beacon(one, 'after', method)).toEqual({ status: 410, retry: undefined, code: 'sender-withdrawn' });
    // What was collected stays.
    expect(await landed(one)).toEqual(['before']);
    // Nobody's key but a withdrawn one's is final.
    expect((await beacon({ ...one, appKey: 'never-registered' }, 'x')).status).toBe(503);
    // Whoever registers it again has it again.
    const again = { platformId: 'again', name: 'x', kind: 'resource', appKey: one.appKey, hosts: [] } as const;
    await platform.register(again);
    expect((await beacon(one, 'once more')).status).toBe(200);
    await platform.remove('again');
  });

  it('leaves nothing that could still be used: keys, addresses, secrets', async () => {
    const one = await connecting();
    const secrets = await secretsOf(one);
    const authority = secrets.authority?.credentials;
    if (authority === undefined) throw new Error('Expected credentials.');
    expect(await call(authority)).toBe(200);
    await ask(operator, 'POST', `${one.path}/secrets/renewal`);
    const renewed = (await secretsOf(one)).authority?.credentials;
    if (renewed === undefined) throw new Error('Expected credentials.');
    // The former are void at once.
    expect([await call(authority), await call(renewed)]).toEqual([401, 200]);
    await ask(operator, 'POST', `${one.path}/secrets/renewal`);
    await move(one.path, operator, 'withdraw');
    const before = knocks;
    expect([await call(authority), await call(renewed)]).toEqual([401, 401]);
    for (const path of ['pull', 'extract', 'verifications'])
      expect([path, (await ask(operator, 'POST', `/platforms/${one.platformId}/${path}`)).status]).toEqual([path, 404]);
    expect((await ask(applicant, 'POST', `${one.path}/secrets`)).code).toBe('secrets-none');
    expect((await ask(operator, 'POST', `${one.path}/secrets/renewal`)).code).toBe('secrets-none');
    await expect(platform.interfaces.pull(one.platformId)).rejects.toThrow(/platform/i);
    expect(knocks).toBe(before);
  });
});
