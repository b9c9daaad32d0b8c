import { readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterAll, describe, expect, it } from 'vitest';
import { createAjv } from '../../../spec/createAjv.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { MonitoringPlatform } from '../monitoringPlatform.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { authorized } from './authorized.ts';
import { createKnownHosts } from './createKnownHosts.ts';

const isError = createAjv().compile(
  JSON.parse(await readFile(new URL('../../../spec/openapi/error.schema.json', import.meta.url), 'utf8')) as object,
);
const { logHost } = referenceProfile().values.beacon;
const started: MonitoringPlatform[] = [];
const start = async (options: Parameters<typeof startMonitoringPlatform>[0] = {}): Promise<MonitoringPlatform> => {
  const platform = await startMonitoringPlatform(options);
  started.push(platform);
  await platform.register({ platformId: 'p1', name: 'p', kind: 'resource', appKey: 'k', hosts: [] });
  return platform;
};
afterAll(async () => {
  for (const platform of started) await platform.close();
});

const ask = (url: string, host: string, headers: Readonly<Record<string, string>> = {}) =>
  new Promise<{ readonly status: number; readonly body: string }>((resolve, reject) => {
    request(url, { headers: { ...headers, host } }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (part: string) => (body += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
/** Of this machine, beside the loopback. */
const own = Object.values(networkInterfaces())
  .flatMap((all) => all ?? [])
  .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
const beacon = `/v.gif?logtype=1&appKey=k&_p_url=${encodeURIComponent('https://a.example/')}`;

describe('a host that is none of ours', () => {
  it('is refused on every route, whoever asks, with the one body, in both languages', async () => {
    const platform = await start({ publicHosts: ['monitor.example'] });
    const { port } = new URL(platform.url);
    const foreign = [
      'evil.example',
      `evil.example:${port}`,
      `127.0.0.1.evil.example:${port}`,
      `localhost.evil.example`,
      `${logHost}.evil.example`,
      `x.${logHost}`,
      'xlocalhost',
      '10.1.2.3',
      '0.0.0.0',
      '[2001:db8::1]',
      'user@localhost',
      'a b',
    ];
    for (const path of ['/platforms', '/health', beacon, '/beacon.js', '/nowhere', '/catalogue/entries'])
      for (const host of foreign) {
        const { status, body } = await ask(`${platform.url}${path}`, host, authorized(platform));
        expect([path, host, status, isError(JSON.parse(body))]).toEqual([path, host, 421, true]);
        expect(body).toContain('"host-unknown"');
      }
    expect((await ask(`${platform.url}/health`, 'evil.example', { 'accept-language': 'zh-CN' })).body).toContain(
      '请求发往',
    );
    expect(await platform.collector.good()).toEqual([]);
  });

  it('is told from ours: log host, told names, loopback, listening address; any port, any case', async () => {
    const platform = await start({ publicHosts: ['monitor.example', '监测.example'] });
    for (const host of [
      logHost,
      logHost.toUpperCase(),
      `${logHost}:443`,
      `${logHost}.`,
      'monitor.example',
      'Monitor.Example:8443',
      new URL('https://监测.example').host,
      'localhost',
      'localhost:1',
      '127.0.0.1',
      '127.8.8.8',
      '[::1]:8080',
    ]) {
      expect([host, (await ask(`${platform.url}/health`, host)).status]).toEqual([host, 200]);
      expect([host, (await ask(`${platform.url}${beacon}`, host)).status]).toEqual([host, 200]);
    }
  });

  it('that the target itself names counts, not the header beside it', async () => {
    const platform = await start();
    const port = Number(new URL(platform.url).port);
    const statusOf = (target: string, host: string): Promise<string | undefined> =>
      new Promise((resolve, reject) => {
        const socket = connect(port, '127.0.0.1');
        let text = '';
        socket.on('data', (part) => (text += part.toString()));
        socket.on('error', reject);
        socket.on('close', () => resolve(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1]));
        socket.write(`GET ${target} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
      });
    expect(await statusOf('http://evil.example/health', 'localhost')).toBe('421');
    expect(await statusOf('http://localhost/health', 'evil.example')).toBe('200');
    expect(await statusOf('http://user@localhost/health', 'localhost')).toBe('421');
  });

  it.skipIf(own === undefined)('is an address that leads here by another way', async () => {
    const platform = await start({ host: '0.0.0.0' });
    const { port } = new URL(platform.url);
    expect((await ask(`http://${own}:${port}/health`, `${own}:${port}`)).status).toBe(200);
    expect((await ask(`http://127.0.0.1:${port}/health`, `${own}:${port}`)).status).toBe(421);
  });

  it('is an address only where the request came in there', () => {
    const knows = createKnownHosts(['a.example']);
    expect(knows('[2001:DB8:0::1]:80', '2001:db8::1')).toBe(true);
    expect(knows('36.112.0.1', '::ffff:36.112.0.1')).toBe(true);
    expect(knows('36.112.0.1', undefined)).toBe(false);
    expect(knows('', '')).toBe(false);
  });
});
