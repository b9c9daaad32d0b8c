import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer } from '../../../fixtures/databases/servers/openServer.ts';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import type { OperationalStore } from './contract/operationalStore.ts';
import { openPostgresStore } from './postgres/openPostgresStore.ts';

/** A network between the store and its server that can be made to swallow everything without a word. */
const startNetwork = async (port: number) => {
  let swallows = false;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      open.add(one);
      one.on('data', (part) => (swallows ? undefined : other.write(part)));
      one.on('error', () => other.destroy());
      one.on('close', () => {
        open.delete(one);
        other.destroy();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    swallow: (does: boolean) => void (swallows = does),
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
};

let server: DatabaseServer;
let directory: string;
let network: Awaited<ReturnType<typeof startNetwork>>;
let store: OperationalStore;

beforeAll(async () => {
  server = await openServer('postgresql');
  directory = await mkdtemp(join(tmpdir(), 'heyan-store-'));
  await server.createDatabase('away');
  network = await startNetwork(server.port);
  store = await openPostgresStore({
    connection: {
      host: '127.0.0.1',
      port: network.port,
      database: 'away',
      connectionTimeoutMillis: 300,
      ...server.superuser,
    },
    label: 'away',
    keyFile: join(directory, 'key'),
    warehouse: 'w1',
    answerMs: 300,
    retryMs: 600,
  });
});
afterAll(async () => {
  await store?.close();
  network?.close();
  await server?.close();
  await rm(directory, { recursive: true, force: true });
});

const register = (platformId: string): Promise<unknown> =>
  store
    .register({ platformId, name: platformId, kind: 'resource', appKey: `key-${platformId}`, hosts: [] })
    .then(() => 'kept');
const note = (platformId: string): Promise<unknown> =>
  store
    .note({ type: 'cursor', cursor: { platformId, channel: 'exchange', subject: 'user', value: '1' } })
    .then(() => 'kept');
const away = { status: 503, code: 'store-away', details: { retryAfterSeconds: 5 } };

test('a server that swallows everything is given up in time, for all who wait at once, and taken up again when it answers', async () => {
  expect(await register('p1')).toBe('kept');
  network.swallow(true);
  const begun = performance.now();
  const waiting = await Promise.allSettled([register('p2'), ...Array.from({ length: 20 }, () => note('p1'))]);
  for (const one of waiting) expect(one).toMatchObject({ status: 'rejected', reason: away });
  // One after the other the twenty would take half a minute.
  expect(performance.now() - begun).toBeLessThan(10_000);
  await expect(store.alerts('p1')).rejects.toMatchObject(away);
  await expect(store.audit.page({ limit: 1 })).rejects.toMatchObject(away);
  expect(store.platforms().map(({ platformId }) => platformId)).toEqual(['p1']);
  network.swallow(false);
  expect(await register('p2')).toBe('kept');
  expect(await store.alerts('p1')).toEqual([]);
});
