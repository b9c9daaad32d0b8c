import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectDatabase } from '../../../../fixtures/databases/connectDatabase.ts';
import { openServer } from '../../../../fixtures/databases/servers/openServer.ts';
import { createMonitoringPlatform } from '../../createMonitoringPlatform.ts';
import { createMemoryStore } from '../../store/createMemoryStore.ts';
import { createThrottle } from './createThrottle.ts';
import { networkOf } from './networkOf.ts';

test('whoever brings the monitoring platform to restart guesses no faster', { timeout: 120_000 }, async () => {
  const server = await openServer('postgresql');
  const directory = await mkdtemp(join(tmpdir(), 'heyan-throttle-'));
  const { host, port, superuser } = server;
  await server.createDatabase('throttle');
  let now = Date.parse('2026-11-23T12:00:00+08:00');
  const start = () =>
    createMonitoringPlatform({
      store: `postgres://${superuser.user}:${superuser.password}@${host}:${port}/throttle`,
      storeKey: join(directory, 'key'),
      clock: { now: () => now },
      passwordCost: { logN: 4, r: 8, p: 1 },
    });
  let created = await start();
  const enter = async (name: string, password: string) => {
    const answer = await created.app.inject({ method: 'POST', url: '/session', payload: { name, password } });
    return [answer.statusCode, answer.headers['retry-after']];
  };
  const restart = async (): Promise<void> => {
    await created.platform.close();
    created = await start();
  };
  try {
    const first = await created.platform.accounts.firstAdministrator();
    for (let at = 0; at < 3; at += 1) expect(await enter('admin', 'secret typed for a name')).toEqual([401, undefined]);
    await restart();
    // Many at once count one by one, however many of them were let in to be looked at.
    const many = await Promise.all(Array.from({ length: 10 }, () => enter('admin', 'wrong')));
    expect(many.filter(([status]) => status === 401)).toHaveLength(2);
    expect((await enter('admin', first?.oneTimePassword ?? ''))[0]).toBe(429);
    await restart();
    now += 10_000;
    expect(await enter('admin', first?.oneTimePassword ?? '')).toEqual([429, '20']);
    // What was typed for a name is not in the database: it may have been a password.
    await enter('hunter2-typed-in-the-wrong-field', 'x');
    const client = await connectDatabase({ type: 'postgresql', host, port, database: 'throttle', ...superuser });
    const { rows } = await client.query<{ readonly key: string; readonly count: number }>(
      'SELECT key, count FROM heyan.sign_in_attempt ORDER BY count DESC',
    );
    expect(rows.map(({ count }) => count)).toEqual([6, 5, 1]);
    expect(JSON.stringify(rows)).not.toMatch(/hunter2|admin|127\.0/);
    now += 21_000;
    const entered = await enter('admin', first?.oneTimePassword ?? '');
    expect(entered[0]).toBe(200);
    // Of the name nothing counts any more; after an hour of quiet nothing at all, and the rows go.
    now += 3_700_000;
    await enter('somebody', 'x');
    const { rows: later } = await client.query('SELECT key FROM heyan.sign_in_attempt');
    expect(later).toHaveLength(2);
    await client.close();
  } finally {
    await created.platform.close();
    await server.close();
    await rm(directory, { recursive: true, force: true });
  }
});

test('who failed while the clock was ahead waits no longer than anybody, also after a restart', async () => {
  const store = createMemoryStore();
  let now = 20 * 365 * 86_400_000;
  const before = createThrottle({ now: () => now }, store);
  for (let at = 0; at < 6; at += 1) await store.note(...before.count('name admin'));
  now = 1_000;
  for (const throttle of [before, createThrottle({ now: () => now }, store)]) {
    expect(throttle.wait('name admin', 5)).toBe(60);
    now += 61_000;
    expect(throttle.wait('name admin', 5)).toBe(0);
  }
});

test('a flood of names fills neither the memory nor the store', async () => {
  const store = createMemoryStore();
  const throttle = createThrottle({ now: () => 1_000 }, store);
  for (let at = 0; at < 10_500; at += 1) await store.note(...throttle.count(`name ${at}`));
  expect(store.attempts()).toHaveLength(10_000);
  expect(throttle.wait('name 10499', 1)).toBe(30);
  expect(throttle.wait('name 1', 1)).toBe(0);
});

test('an IPv6 address counts for its /64, however it is written', () => {
  const same = ['2001:db8::1', '2001:0db8:0:0:1::', '2001:db8:0:0:ffff:1:2:3'];
  expect(new Set(same.map(networkOf))).toEqual(new Set(['2001:db8:0:0::/64']));
  expect(networkOf('2001:db8:0:1::1')).not.toBe(networkOf('2001:db8::1'));
  expect([networkOf('::1'), networkOf('10.0.0.1'), networkOf('')]).toEqual(['0:0:0:0::/64', '10.0.0.1', '']);
});
