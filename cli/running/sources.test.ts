import { appendFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { sampleEve } from '../../mocks/probe/sampleEve.ts';
import { testSpawn } from './testSpawn.ts';

const patient = { timeout: 300_000 };
const directory = mkdtempSync(join(tmpdir(), 'heyan-sources-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const start = async (...words: string[]) => {
  const spawned = testSpawn(words);
  const ready = JSON.parse(
    await Promise.race([spawned.firstLine, spawned.ended.then(({ stderr }) => Promise.reject(new Error(stderr)))]),
  ) as { url: string; token: string };
  const read = async (
    path: string,
  ): Promise<{ total: number; records: readonly Readonly<Record<string, unknown>>[] }> =>
    (await fetch(`${ready.url}${path}`, { headers: { authorization: `Bearer ${ready.token}` } })).json() as never;
  const stop = async (): Promise<number | null> => {
    spawned.child.kill('SIGTERM');
    return (await spawned.ended).code;
  };
  return { ...ready, read, stop };
};

test.each([
  ['cloud-management', '/infrastructure-samples?platformId=p2', 864],
  ['cyber-security', '/vulnerabilities?platformId=p2', 12],
  ['cyber-security', '/security-events?platformId=p2', 4],
])('heyan %s serves %s by itself, to who has the token, and stops cleanly', patient, async (command, path, total) => {
  const source = await start(command, '--platform-id=p1,p2', '--token=secret');
  expect((await source.read(path)).total).toBe(total);
  expect((await fetch(`${source.url}${path}`)).status).toBe(401);
  expect(await source.stop()).toBe(0);
});

test('heyan probe requests pages and follows a growing, rotated file of Suricata', patient, async () => {
  const site = createServer((request, response) =>
    response.writeHead(request.url === '/broken' ? 500 : 200).end(),
  ).listen(0);
  await vi.waitUntil(() => site.listening);
  const origin = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
  const file = join(directory, 'eve.json');
  const eve = sampleEve('127.0.0.1', Date.now()).split('\n');
  writeFileSync(file, `${eve[0]}\n`);
  const probe = await start(
    'probe',
    '--platform-id=p1',
    `--page=${origin}/,${origin}/broken`,
    '--every=3600',
    `--eve=${file}`,
  );
  const attacks = (count: number) =>
    vi.waitFor(async () => expect((await probe.read('/attacks?platformId=p1')).total).toBe(count), {
      timeout: 75_000,
      interval: 50,
    });
  expect((await probe.read('/reachability-samples')).records.map(({ url, reachable }) => [url, reachable])).toEqual([
    [`${origin}/`, true],
    [`${origin}/broken`, false],
  ]);
  await attacks(1);
  // An event that is written in two pieces is one event.
  appendFileSync(file, `${eve[1]?.slice(0, 40)}`);
  appendFileSync(file, `${eve[1]?.slice(40)}\n${eve[2]}\n`);
  await attacks(3);
  renameSync(file, `${file}.1`);
  writeFileSync(file, `${eve[3]}\n`);
  await attacks(4);
  expect(await probe.stop()).toBe(0);
  site.close();
});

test('heyan probe reads Suricata from its standard input and goes on when that ends', patient, async () => {
  const { child, firstLine, ended } = testSpawn(['probe', '--platform-id=p1', '--address=192.0.2.10', '--eve=-'], {
    input: true,
  });
  const { url, token } = JSON.parse(await firstLine) as { url: string; token: string };
  const attacks = async (): Promise<number> =>
    (
      (await (
        await fetch(`${url}/attacks?platformId=p1`, { headers: { authorization: `Bearer ${token}` } })
      ).json()) as { total: number }
    ).total;
  const eve = sampleEve('127.0.0.1', Date.now());
  child.stdin?.write(eve.slice(0, 100));
  child.stdin?.end(`${eve.slice(100)}\nno event\n`);
  await vi.waitFor(async () => expect(await attacks()).toBe(eve.split('\n').length), { timeout: 75_000, interval: 50 });
  child.kill('SIGTERM');
  const { code, stdout } = await ended;
  expect([code, stdout.split('\n')[1]]).toEqual([0, '{"refused":{"not-json":1}}']);
});

test('what is no page or no interval is refused', patient, async () => {
  for (const flag of ['--page=ftp://a.example/', '--every=-1'])
    expect(await testSpawn(['probe', flag, '--lang=en']).ended).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('HEYAN_FLAG_VALUE') as string,
    });
});
