import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../fixtures/databases/connectDatabase.ts';
import { openServer } from '../../fixtures/databases/servers/openServer.ts';
import type { DatabaseServer } from '../../fixtures/databases/servers/databaseServer.ts';
import { createNotifications } from '../../mocks/monitoring-platform/notifications/createNotifications.ts';
import { startNotifying } from '../../mocks/monitoring-platform/notifications/startNotifying.ts';
import { openPostgresStore } from '../../mocks/monitoring-platform/store/postgres/openPostgresStore.ts';
import { openNotifications } from './openNotifications.ts';
import { startTestReceiver } from './startTestReceiver.ts';
import type { TestReceiver } from './startTestReceiver.ts';

const secret = 'a shared secret of some length';
const minute = 60_000;

describe('what cannot be delivered', () => {
  let opened: Awaited<ReturnType<typeof openNotifications>>;
  let receiver: TestReceiver;
  let channelId: string;
  beforeEach(async () => {
    opened = await openNotifications();
    receiver = await startTestReceiver();
    channelId = await opened.channel({ type: 'webhook', url: receiver.url, secret });
  });
  afterEach(async () => {
    await receiver.close();
    await opened.platform.close();
  });
  const ids = () => receiver.received.map(({ headers }) => headers['x-monitoring-notification']);

  it('is tried again with growing pauses under one id, and in the end shown as undelivered; then an operator sends it', async () => {
    receiver.answer(() => ({ status: 503 }));
    const began = opened.time.now;
    await opened.observe('a');
    const at: number[] = [];
    const armed: { readonly at: number; readonly act: () => void }[] = [];
    let round: Promise<void> | undefined;
    const notifying = startNotifying({
      notifications: {
        ...opened.platform.notifications,
        deliverDue: (signal) => {
          at.push((opened.time.now - began) / minute);
          round = opened.platform.notifications.deliverDue(signal);
          return round;
        },
      },
      clock: { now: () => opened.time.now },
      onError: (error) => expect(error).toBeUndefined(),
      timer: (due, act) => {
        const one = { at: due, act };
        armed.push(one);
        return () => {
          if (armed.includes(one)) armed.splice(armed.indexOf(one), 1);
        };
      },
    });
    while (opened.states()[0] === 'waiting') {
      const next = armed.toSorted((one, other) => one.at - other.at)[0];
      if (next === undefined) throw new Error('Expected something to be armed.');
      armed.splice(armed.indexOf(next), 1);
      opened.time.now = next.at;
      round = undefined;
      next.act();
      await round;
      // What follows a round is armed a few turns later.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await notifying.close();
    expect(at).toEqual([0, 1, 6, 21, 81, 261, 621, 1341]);
    expect(new Set(ids()).size).toBe(1);
    const { body } = await opened.ask('reviewer', 'GET', '/notifications/deliveries?state=undelivered');
    expect(body).toMatchObject({
      deliveries: [
        { attempts: 8, channelName: 'c', problem: { code: 'answer-status', detail: '503' }, platformId: 'p1' },
      ],
      counts: { undelivered: 1, waiting: 0 },
    });
    const [one] = body['deliveries'] as readonly { deliveryId: string }[];
    const retry = `/notifications/deliveries/${one?.deliveryId}/retry`;
    expect((await opened.ask('reviewer', 'POST', retry)).code).toBe('role-not-permitted');
    receiver.answer(() => ({ status: 200 }));
    expect((await opened.ask('operator', 'POST', retry)).body).toMatchObject({ state: 'delivered', attempts: 1 });
    expect((await opened.ask('operator', 'POST', retry)).code).toBe('delivery-not-undelivered');
    expect(new Set(ids()).size).toBe(1);
  });

  it('is tried at once, and not in twenty years, where it failed while the clock was ahead by so much', async () => {
    receiver.answer(() => ({ status: 503 }));
    const { now } = opened.time;
    opened.time.now = now + 20 * 365 * 24 * 60 * minute;
    await opened.observe('a');
    await opened.platform.notifications.deliverDue();
    expect(opened.states()).toEqual(['waiting']);
    opened.time.now = now;
    receiver.answer(() => ({ status: 200 }));
    await opened.platform.notifications.deliverDue();
    expect(opened.states()).toEqual(['delivered']);
  });

  it('holds up no other channel, and what else waits for the same is not tried one after the other', async () => {
    const dead = await startTestReceiver();
    await dead.close();
    await opened.channel({ type: 'webhook', url: dead.url, secret });
    for (const code of ['a', 'b', 'c']) await opened.observe(code);
    await opened.deliverDue();
    const bad = opened.platform.notifications.deliveries().filter((one) => one.channelId !== channelId);
    expect(bad.map(({ attempts }) => attempts)).toEqual([1, 0, 0]);
    expect(bad[0]?.problem).toEqual({ code: 'not-reached', detail: 'ECONNREFUSED' });
    // Each time something was found, and something was gone.
    expect(receiver.received).toHaveLength(3);
  });

  it('goes with its channel', async () => {
    await opened.observe('a');
    expect((await opened.ask('administrator', 'DELETE', `/notifications/channels/${channelId}`)).status).toBe(204);
    expect(opened.states()).toEqual(['dropped']);
    await opened.deliverDue();
    expect(receiver.received).toEqual([]);
    const { body } = await opened.ask('operator', 'GET', '/notifications/deliveries');
    expect(body).toMatchObject({ deliveries: [{ state: 'dropped', channelName: null }] });
    const [one] = body['deliveries'] as readonly { deliveryId: string }[];
    expect((await opened.ask('operator', 'POST', `/notifications/deliveries/${one?.deliveryId}/retry`)).code).toBe(
      'channel-disabled',
    );
  });

  it('is one notice for each cause, and news again when it comes again', async () => {
    await opened.observe('a');
    for (let look = 0; look < 5; look += 1) {
      opened.time.now += 60 * minute;
      await opened.observe('a');
    }
    await opened.deliverDue();
    expect(receiver.received).toHaveLength(1);
    await opened.observe();
    await opened.observe('a');
    await opened.deliverDue();
    expect(receiver.received.map(({ body }) => (JSON.parse(body) as { subject: string }).subject)).toEqual([
      '【异常】某市平台：新发现 1 项',
      '【恢复】某市平台：1 项已恢复',
      '【异常】某市平台：新发现 1 项',
    ]);
  });

  it('is kept back by a silence window, listed with it, and heard again when it is ended', async () => {
    const until = '2026-11-27T12:00:00+08:00';
    const give = (more: object) =>
      opened.ask('operator', 'POST', '/notifications/silences', { untilTime: until, reason: '机房检修', ...more });
    expect(
      (await opened.ask('reviewer', 'POST', '/notifications/silences', { untilTime: until, reason: 'r' })).code,
    ).toBe('role-not-permitted');
    expect((await give({ platformId: 'nobody' })).pointers).toEqual(['/platformId']);
    expect((await give({ untilTime: '2026-11-27T09:00:00+08:00' })).pointers).toEqual(['/untilTime']);
    expect((await give({ untilTime: '2028-11-27T09:00:00+08:00' })).pointers).toEqual(['/untilTime']);
    expect((await give({ reason: '  ' })).pointers).toEqual(['/reason']);
    const { body } = await give({ platformId: 'p1', channelId });
    expect(body).toMatchObject({ state: 'active', reason: '机房检修', silenced: 0, author: { role: 'operator' } });
    // One that waits already is kept back too.
    const other = await opened.channel({ type: 'webhook', url: receiver.url, secret });
    receiver.answer(() => ({ status: 500 }));
    await opened.observe('a');
    expect(opened.states()).toEqual(['silenced', 'waiting']);
    await opened.deliverDue();
    expect(receiver.received).toHaveLength(1);
    await give({ channelId: other });
    opened.time.now += minute;
    await opened.deliverDue();
    expect(opened.states()).toEqual(['silenced', 'silenced']);
    receiver.answer(() => ({ status: 200 }));
    const list = `/notifications/deliveries?state=silenced&silenceId=${String(body['silenceId'])}`;
    expect((await opened.ask('reviewer', 'GET', list)).body['deliveries']).toHaveLength(1);
    expect((await opened.ask('reviewer', 'GET', '/notifications/silences')).body).toMatchObject({
      silences: [{ silenced: 1 }, { silenced: 1 }],
    });
    const end = `/notifications/silences/${String(body['silenceId'])}/end`;
    expect((await opened.ask('operator', 'POST', end)).body).toMatchObject({
      state: 'over',
      endedBy: { role: 'operator' },
    });
    expect((await opened.ask('operator', 'POST', end)).code).toBe('silence-over');
    await opened.observe('a', 'b');
    expect(opened.states().slice(2)).toEqual(['waiting', 'silenced']);
    await opened.deliverDue();
    expect(receiver.received).toHaveLength(2);
    // A test is heard: whoever sends it waits for it.
    expect((await opened.ask('administrator', 'POST', `/notifications/channels/${other}/test`)).body).toMatchObject({
      state: 'delivered',
    });
  });
});

describe('in PostgreSQL', () => {
  let server: DatabaseServer;
  let directory: string;
  beforeAll(async () => {
    server = await openServer('postgresql');
    directory = await mkdtemp(join(tmpdir(), 'heyan-outbox-'));
    await server.createDatabase('outbox');
  });
  afterAll(async () => {
    await server?.close();
    await rm(directory, { recursive: true, force: true });
  });

  it('what waits outlives the process, what was delivered is not sent again, and nothing of it can be read in the database', async () => {
    const { host, port, superuser } = server;
    const connection = { host, port, database: 'outbox', ...superuser };
    const time = { now: Date.parse('2026-11-27T10:00:00+08:00') };
    const clock = { now: () => time.now };
    const open = async () => {
      const store = await openPostgresStore({
        connection,
        label: 'outbox',
        keyFile: join(directory, 'key'),
        warehouse: 'w',
      });
      const notifications = createNotifications({ store, clock }, { networks: ['127.0.0.1'] });
      return {
        ...notifications,
        store,
        close: async () => {
          await notifications.close();
          await store.close();
        },
      };
    };
    const receiver = await startTestReceiver();
    let one = await open();
    const actor = { accountId: 'a', name: 'a', role: 'administrator' } as const;
    const { channelId } = await one.channels.create(
      { actor, address: '' },
      { name: 'c', language: 'en', settings: { type: 'webhook', url: `${receiver.url}/t0p-secret-path`, secret } },
    );
    const exception = {
      exceptionId: 'e',
      platformId: 'p1',
      version: 1,
      aspect: 'health',
      code: 'c',
      subject: 'very private subject',
      message: { 'zh-CN': '无', en: 'none' },
      expected: '',
      actual: '',
      state: 'open',
      assignee: null,
      openedAt: time.now,
      lastSeenAt: time.now,
      closedAt: null,
      history: [{ at: time.now, actor: null, action: 'opened', reason: '' }],
    } as const;
    const observed = { platformId: 'p1', items: [], opened: [exception], recovered: [], now: time.now };
    await one.store.note(...one.following(observed));
    await one.deliverDue();
    receiver.answer(() => ({ status: 503 }));
    await one.store.note(...one.following(observed));
    await one.deliverDue();
    expect(one.deliveries().map(({ state }) => state)).toEqual(['delivered', 'waiting']);
    await one.close();

    const client = await connectDatabase({ type: 'postgresql', ...connection });
    const { rows } = await client.query<{ readonly text: string }>(
      "SELECT string_agg(encode(sealed, 'escape'), '') || (SELECT string_agg(encode(sealed, 'escape'), '') FROM heyan.notification_delivery) || (SELECT string_agg(entry, '') FROM heyan.audit) AS text FROM heyan.notification_channel",
    );
    await client.close();
    expect(rows[0]?.text).toContain('notification-channel.create');
    for (const hidden of [secret, 't0p-secret-path', 'very private subject'])
      expect(rows[0]?.text).not.toContain(hidden);

    one = await open();
    receiver.answer(() => ({ status: 200 }));
    expect(one.channels.get(channelId).settings).toMatchObject({ secret });
    time.now += minute;
    await one.deliverDue();
    await one.deliverDue();
    expect(one.deliveries().map(({ state, attempts }) => [state, attempts])).toEqual([
      ['delivered', 1],
      ['delivered', 2],
    ]);
    const came = receiver.received.map(({ headers }) => headers['x-monitoring-notification']);
    expect(came).toHaveLength(3);
    expect([came[0] === came[1], came[1] === came[2]]).toEqual([false, true]);
    await one.close();
    await receiver.close();
  });

  it('an answer that cannot be kept is kept later, and not asked for again', async () => {
    const { createMemoryStore } = await import('../../mocks/monitoring-platform/store/createMemoryStore.ts');
    const memory = createMemoryStore();
    let isDown = false;
    const store: typeof memory = {
      ...memory,
      note: (...changes) => (isDown ? Promise.reject(new Error('down')) : memory.note(...changes)),
    };
    const notifications = createNotifications({ store, clock: { now: () => 0 } }, { networks: ['127.0.0.1'] });
    const receiver = await startTestReceiver();
    receiver.answer(() => {
      isDown = true;
      return { status: 200 };
    });
    const actor = { accountId: 'a', name: 'a', role: 'administrator' } as const;
    const { channelId } = await notifications.channels.create(
      { actor, address: '' },
      { name: 'c', language: 'en', settings: { type: 'webhook', url: receiver.url, secret } },
    );
    const test = notifications.test({ actor, address: '' }, channelId);
    await expect(test).rejects.toThrow('down');
    await expect(notifications.deliverDue()).rejects.toThrow('down');
    isDown = false;
    await notifications.deliverDue();
    expect(notifications.deliveries().map(({ state }) => state)).toEqual(['delivered']);
    expect(receiver.received).toHaveLength(1);
    await notifications.close();
    await receiver.close();
  });
});
