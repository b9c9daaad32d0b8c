import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openServer } from '../../fixtures/databases/servers/openServer.ts';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import { createNotifications } from '../../mocks/monitoring-platform/notifications/createNotifications.ts';
import { newDelivery } from '../../mocks/monitoring-platform/notifications/outbox/newDelivery.ts';
import { openPostgresStore } from '../../mocks/monitoring-platform/store/postgres/openPostgresStore.ts';
import { startTestReceiver } from './startTestReceiver.ts';

const program = fileURLToPath(new URL('notifyingProcess.ts', import.meta.url));
let server: DatabaseServer;
let directory: string;
beforeAll(async () => {
  server = await openServer('postgresql');
  directory = await mkdtemp(join(tmpdir(), 'heyan-notifying-crash-'));
});
afterAll(async () => {
  await server?.close();
  await rm(directory, { recursive: true, force: true });
});

test('SIGKILL between delivery and keeping: it comes again under its id; what was kept as delivered never does', async () => {
  await server.createDatabase('notifying_crash');
  const { host, port, superuser } = server;
  const { user, password } = superuser;
  const connectionString = `postgres://${user}:${encodeURIComponent(password)}@${host}:${port}/notifying_crash`;
  const keyFile = join(directory, 'store.key');
  const open = () => openPostgresStore({ connection: { connectionString }, label: 'crash', keyFile, warehouse: 'w' });
  const receiver = await startTestReceiver();
  const came = () => receiver.received.map(({ headers }) => String(headers['x-monitoring-notification']));

  let store = await open();
  const notifications = createNotifications({ store, clock: { now: () => 0 } }, { networks: ['127.0.0.1'] });
  const { channelId } = await notifications.channels.create(
    { actor: null, address: '' },
    {
      name: 'c',
      language: 'en',
      settings: { type: 'webhook', url: receiver.url, secret: 'a secret of sixteen' },
    },
  );
  const digest = { unit: 'u', day: '2026-11-27', platforms: [] };
  const waiting = [1, 2, 3, 4, 5].map((at) =>
    newDelivery({ channelId, platformId: null, notice: { type: 'digest', digest }, to: null }, at),
  );
  await store.note(...waiting.map((delivery) => ({ type: 'delivery', delivery }) as const));
  await notifications.close();
  await store.close();

  const kept: string[] = [];
  // The third time something comes the receiver has it and its answer never arrives: the sender is dead by then.
  for (let kill = 0; kill < 2; kill += 1) {
    const child = fork(program, [connectionString, keyFile], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    const ended = once(child, 'exit');
    const seen = receiver.received.length;
    child.on('message', (deliveryId) => kept.push(String(deliveryId)));
    receiver.answer(async () => {
      if (receiver.received.length < seen + 3) return { status: 200 };
      child.kill('SIGKILL');
      await ended;
      return { status: 200 };
    });
    expect(await ended).toEqual([null, 'SIGKILL']);
  }
  receiver.answer(() => ({ status: 200 }));
  const last = fork(program, [connectionString, keyFile], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ended = once(last, 'exit');
  const all = Promise.withResolvers<void>();
  last.on('message', (deliveryId) => {
    if (kept.push(String(deliveryId)) === waiting.length) all.resolve();
  });
  await all.promise;
  last.kill('SIGKILL');
  await ended;

  const ids = waiting.map(({ deliveryId }) => deliveryId);
  const [first, second, third, fourth, fifth] = ids;
  // Two, and one that was cut off; that one again, one more, and one that was cut off; that one again.
  expect(came()).toEqual([first, second, third, third, fourth, fifth, fifth]);
  expect(kept).toEqual(ids);
  store = await open();
  expect(store.deliveries().map(({ state, attempts }) => [state, attempts])).toEqual(ids.map(() => ['delivered', 1]));
  await store.close();
  await receiver.close();
}, 120_000);
