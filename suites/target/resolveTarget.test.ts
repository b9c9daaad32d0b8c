import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { resolveTarget } from './resolveTarget.ts';
import type { ResolveTargetOptions } from './resolveTarget.ts';
import { targetFingerprint } from './targetFingerprint.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

const key = '12'.repeat(16);
const own = {
  version: 1,
  platformId: 'own',
  name: '平台',
  kind: 'resource',
  pages: { home: '/home', others: ['https://other.example/x'] },
  interfaces: { urls: { user: '/api/users' } },
  frontDatabase: { type: 'postgresql', host: 'db', port: 5432, database: 'exchange' },
  control: { url: '/control' },
};

/** Serves documents and answers by path; records the requests. */
const serve = async (answers: Readonly<Record<string, unknown>>) => {
  const requests: { readonly url: string; readonly authorization: string | undefined; readonly body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    requests.push({
      url: request.url ?? '',
      authorization: request.headers.authorization,
      body: Buffer.concat(chunks).toString(),
    });
    const answer = answers[request.url ?? ''];
    if (typeof answer === 'string') response.writeHead(302, { location: answer }).end();
    else response.writeHead(answer === undefined ? 404 : 200).end(JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
};
const place = '/.well-known/monitoring-access.json';
const resolved = (options: Omit<ResolveTargetOptions, 'profile'>) =>
  resolveTarget({ ...options, profile: referenceProfile() });

describe('what is known of a candidate', () => {
  test('comes from its own document, with addresses made absolute; secrets only where somebody gave them', async () => {
    const { url } = await serve({ [place]: own });
    const { target, secrets } = await resolved({ url: `${url}/` });
    expect(target).toMatchObject({
      url,
      platformId: 'own',
      kind: 'resource',
      pages: { home: `${url}/home`, others: ['https://other.example/x'] },
      logHost: referenceProfile().values.beacon.logHost,
    });
    expect([target.interfaces, target.frontDatabase, target.control, secrets]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
    ]);
  });

  test('a test installation publishes its secrets itself, and none of them is in the fingerprint', async () => {
    const testing = {
      interfaceCredentials: { appKey: 'a', encryptionKey: key, signatureKey: key + key },
      exchangeUser: { user: 'e', password: 'exchange-pw' },
      controlToken: 'token-1',
    };
    const { url, requests } = await serve({ [place]: { ...own, testing }, '/control/insert': { id: 7 } });
    const { target, secrets, ownCredentials } = await resolved({ url });
    expect(target).toMatchObject({
      interfaces: { urls: { user: `${url}/api/users` } },
      frontDatabase: { host: 'db', exchangeUser: { user: 'e' } },
    });
    expect(secrets).toEqual(expect.arrayContaining([key, key + key, 'exchange-pw', 'token-1']));
    expect(ownCredentials).toEqual({ interfaces: true, frontDatabase: true });
    expect(await target.control?.insert('user', { name: 'x' })).toBe('7');
    expect(requests.at(-1)).toEqual({
      url: '/control/insert',
      authorization: 'Bearer token-1',
      body: '{"entity":"user","record":{"name":"x"}}',
    });
    await expect(target.control?.push('full')).rejects.toMatchObject({
      name: 'CandidateError',
      reason: 'control-failed',
    });
    const other = await resolved({
      url,
      environment: { HEYAN_EXCHANGE_USER: 'e', HEYAN_EXCHANGE_PASSWORD: 'another' },
    });
    expect(targetFingerprint(other.target)).toBe(targetFingerprint(target));
  });

  test('flags go before environment, environment before configuration, configuration before the document', async () => {
    const { url } = await serve({ [place]: own });
    const config = {
      url: 'http://127.0.0.1:1',
      name: 'configured',
      frontDatabase: { host: 'configured', exchangeUser: { user: 'c', password: 'c' } },
    };
    const environment = { HEYAN_EXCHANGE_USER: 'environment', HEYAN_EXCHANGE_PASSWORD: 'p' };
    expect((await resolved({ url, config })).target).toMatchObject({
      name: 'configured',
      platformId: 'own',
      frontDatabase: { host: 'configured', port: 5432, exchangeUser: { user: 'c' } },
    });
    expect((await resolved({ url, config, environment })).target).toMatchObject({
      frontDatabase: { host: 'configured', exchangeUser: { user: 'environment' } },
    });
    const { target, ownCredentials } = await resolved({
      url,
      config,
      environment,
      frontDatabase: 'mysql://flag:p%40ss@flagged/data?tls=require',
    });
    expect(target.frontDatabase).toMatchObject({
      type: 'mysql',
      host: 'flagged',
      port: 3306,
      database: 'data',
      tls: 'require',
      exchangeUser: { user: 'flag', password: 'p@ss' },
    });
    expect(ownCredentials.frontDatabase).toBe(false);
  });

  test('a configuration may replace the document, and its functions are the control', async () => {
    const { url } = await serve({});
    const calls: string[] = [];
    const control = {
      push: async (mode: string) => void calls.push(mode),
      insert: async () => 'i',
      update: async () => {},
      softDelete: async () => {},
      actOnAlerts: async () => 0,
    };
    const { target } = await resolved({ url, config: { platformId: 'p', kind: 'service', control } });
    await target.control?.push('increment');
    expect([target.kind, target.pages.home, calls]).toEqual(['service', `${url}/`, ['increment']]);
  });

  test('a path in the address given is not dropped in silence', async () => {
    const { url } = await serve({ [place]: own });
    const { notes, target } = await resolved({ url: `${url}/edu/portal` });
    expect(notes.map((note) => note.en)).toEqual([
      expect.stringContaining('The path /edu/portal of the address given'),
    ]);
    expect(notes[0]?.en).toContain(`${url}${place}`);
    expect(target.url).toBe(`${url}/edu/portal`);
    // The address of the document itself is not a wrong one, nor is one that a configuration describes.
    expect((await resolved({ url: `${url}${place}` })).notes).toEqual([]);
    const bare = await serve({});
    const described = { platformId: 'p', kind: 'service' } as const;
    expect((await resolved({ url: `${bare.url}/edu`, config: described })).notes).toEqual([]);
  });

  test('a redirect is followed on the same host only', async () => {
    const { url } = await serve({ [place]: '/moved.json', '/moved.json': own });
    expect((await resolved({ url })).target.platformId).toBe('own');
    const away = await serve({ [place]: `http://localhost:1/x.json` });
    await expect(resolved({ url: away.url })).rejects.toMatchObject({ code: 'HEYAN_TARGET_NOT_ACCESS_PLATFORM' });
  });

  test.each([
    [{ ...own, pages: { home: 'javascript:alert(1)' } }, 'HEYAN_TARGET_DISCOVERY_INVALID'],
    [
      {
        ...own,
        interfaces: { urls: { user: 'file:///etc/passwd' } },
        testing: { interfaceCredentials: { appKey: 'a', encryptionKey: key, signatureKey: key } },
      },
      'HEYAN_TARGET_DISCOVERY_INVALID',
    ],
    [[own], 'HEYAN_TARGET_NOT_ACCESS_PLATFORM'],
    [{ hello: 'world' }, 'HEYAN_TARGET_NOT_ACCESS_PLATFORM'],
    [{ ...own, version: 2 }, 'HEYAN_TARGET_DISCOVERY_INVALID'],
  ])('a document like %j is refused with %s', async (document, code) => {
    const { url } = await serve({ [place]: document });
    await expect(resolved({ url })).rejects.toMatchObject({ name: 'UsageError', code });
  });
});
