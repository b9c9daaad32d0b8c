import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it, vi } from 'vitest';
import { testSpawn } from '../../cli/running/testSpawn.ts';
import type { Spawned } from '../../cli/running/testSpawn.ts';
import { processStart } from '../../fixtures/leftovers/processStart.ts';
import { ownerName } from '../../fixtures/leftovers/ownerVariable.ts';
import { cloudEnvelope } from './cloudEnvelope.ts';
import { sendBeacon } from './sendBeacon.ts';

const place = mkdtempSync(join(tmpdir(), 'heyan-monitor-collectors-'));
const warehouse = join(place, 'data');
afterAll(() => rmSync(place, { recursive: true, force: true }));

const appKey = 'abcdefghijklmnopqrstuvwx';
const token = 'a-token-for-this-test-alone-0123456789';
const words = (...more: readonly string[]) => [
  'monitor',
  `--warehouse=${warehouse}`,
  '--store=memory',
  '--lang=en',
  ...more,
];
interface Ready {
  readonly url: string;
  readonly collectors?: { readonly url: string; readonly processes: number };
}
const begin = async (...more: readonly string[]): Promise<readonly [Spawned, Ready]> => {
  const spawned = testSpawn(words(...more), { env: { HEYAN_MONITOR_TOKEN: token } });
  return [spawned, JSON.parse(await spawned.firstLine) as Ready];
};
const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
const register = (url: string) =>
  fetch(`${url}/platforms`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ platformId: 'p1', name: 'p1', kind: 'resource', appKey, hosts: [] }),
  });
let count = 0;
const acknowledged: string[] = [];
const send = async (url: string): Promise<void> => {
  const id = `event-${(count += 1)}`;
  const body = cloudEnvelope(appKey, { id: 'x', url: 'https://a.example/', ts: Date.now(), _eid: id });
  if ((await sendBeacon(url, { body })).status === 200) acknowledged.push(id);
};
const collectorsOf = (owner: number | undefined): readonly number[] =>
  readdirSync('/proc')
    .filter((number) => /^\d+$/.test(number))
    .map(Number)
    .filter((pid) => {
      try {
        return (
          readFileSync(`/proc/${pid}/environ`, 'latin1').includes(`${ownerName}=${owner}-`) &&
          readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('collectorProcess')
        );
      } catch {
        return false;
      }
    });
const allEnded = (pids: readonly number[]) =>
  vi.waitFor(() => expect(pids.filter((pid) => processStart(pid) !== undefined)).toEqual([]), { timeout: 30_000 });

it('heyan monitor --collectors=2 collects by two, ends whole at SIGTERM, and loses nothing when it is killed', async () => {
  const [first, ready] = await begin('--collectors=2');
  expect(ready.collectors?.processes).toBe(2);
  expect((await register(ready.url)).status).toBe(201);
  await Promise.all(Array.from({ length: 60 }, () => send(ready.collectors?.url ?? '')));
  expect(acknowledged).toHaveLength(60);
  const pids = collectorsOf(first.child.pid);
  expect(pids).toHaveLength(2);
  first.child.kill('SIGTERM');
  expect((await first.ended).code).toBe(0);
  await allEnded(pids);
  expect(readdirSync(join(warehouse, 'log'))).toEqual([]);

  const [second, again] = await begin('--collectors=2');
  expect((await register(again.url)).status).toBe(201);
  const running = collectorsOf(second.child.pid);
  await Promise.all(
    Array.from({ length: 20 }, async (_, walker) => {
      while (acknowledged.length < 500 && !second.child.killed) await send(again.collectors?.url ?? '');
      if (walker === 0) second.child.kill('SIGKILL');
    }),
  );
  await second.ended;
  await allEnded(running);

  const [third, last] = await begin();
  expect(last.collectors).toBeUndefined();
  const answer = await fetch(`${last.url}/collector/good`, { headers });
  const { records } = (await answer.json()) as { readonly records: readonly { readonly eventId: string }[] };
  const kept = new Set(records.map(({ eventId }) => eventId));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  third.child.kill('SIGTERM');
  expect((await third.ended).code).toBe(0);
}, 300_000);

it('a port that somebody has is no port for collectors, which share theirs', async () => {
  const [monitor, { url }] = await begin();
  const { code, stderr } = await testSpawn(
    ['monitor', '--lang=en', '--store=memory', '--collectors=2', `--collector-port=${new URL(url).port}`],
    { env: { HEYAN_MONITOR_TOKEN: token } },
  ).ended;
  expect(stderr).toContain('(--collector-port) is in use.');
  expect(code).toBe(2);
  monitor.child.kill('SIGTERM');
  await monitor.ended;
}, 120_000);
