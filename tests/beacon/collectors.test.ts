import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { malformedBeacons } from '../../fixtures/visitors/malformedBeacons.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import type { RegisteredPlatform } from '../../mocks/monitoring-platform/registration/registeredPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { cloudEnvelope } from './cloudEnvelope.ts';
import { sendBeacon } from './sendBeacon.ts';

const appKey = 'abcdefghijklmnopqrstuvwx';
const registered: RegisteredPlatform = { platformId: 'p1', name: '一', kind: 'resource', appKey, hosts: [] };
const ended: string[] = [];
let [one, many]: MonitoringPlatform[] = [];
/** Where beacons go: of the one process, of the three. */
let [alone, together] = ['', ''];

beforeAll(async () => {
  one = await startMonitoringPlatform();
  many = await startMonitoringPlatform({ collectors: { count: 3 }, onCollectorEnded: (how) => ended.push(how) });
  [alone, together] = [one.url, many.collectors?.url() ?? ''];
  for (const platform of [one, many]) await platform.register(registered);
});
afterAll(async () => {
  await one?.close();
  await many?.close();
});
beforeEach(async () => {
  for (const platform of [one, many]) await platform?.collector.reset();
});

const event = (id: string, more: object = {}) => ({
  id: '$$_page_start',
  url: 'https://platform.example/a',
  _eid: id,
  ts: Date.now(),
  ...more,
});
const post = (origin: string, ...events: readonly object[]) =>
  sendBeacon(origin, { body: cloudEnvelope(appKey, ...events) });
/** So many connections that each of three collectors gets some of them (all but once in 10,000,000 times). */
const often = 42;
const rowsOf = (platform: MonitoringPlatform | undefined) =>
  platform?.warehouse.query(
    'SELECT * EXCEPT (received_time), occurred_time = received_time AS is_now FROM beacon_event FINAL ORDER BY event_id',
  );
const refusalsOf = (platform: MonitoringPlatform | undefined) =>
  platform?.warehouse.query(
    `SELECT reason, detail, path, payload, platform_id, correlation_id, count() AS n FROM beacon_rejected
      WHERE reason != 'duplicate' GROUP BY ALL ORDER BY ALL`,
  );

describe('collectors in processes of their own', () => {
  it('give the same rows as one process, whatever is sent, and how often', async () => {
    const now = Date.now();
    const good = Array.from({ length: 120 }, (_, at) => ({
      body: cloudEnvelope(
        appKey,
        event(`event-${at}`, {
          // Some late, some by a clock that is ahead; every seventh without a time.
          ...(at % 7 === 0 ? { ts: undefined } : { ts: now - (at % 5) * 30_000_000 + (at % 3) * 200_000 }),
          id: ['$$_page_start', 'play', 'like', 'x'][at % 4],
          gp: { resourceId: `r${at % 9}`, text: '文字 “"\\' },
        }),
        event(`second-${at}`, { ts: now }),
      ),
      headers: {
        'content-type': 'text/plain',
        'x-forwarded-for': `36.112.0.${at % 20}`,
        'user-agent': `agent ${at % 6}`,
      },
    }));
    const bad = [...malformedBeacons({ seed: 7, count: 150, appKey })];
    const answers: number[][] = [];
    for (const origin of [alone, together]) {
      const statuses: number[] = [];
      for (const beacon of [...good, ...bad]) statuses.push((await sendBeacon(origin, beacon)).status);
      // Each once more, to whichever collector.
      for (const beacon of good) statuses.push((await sendBeacon(origin, beacon)).status);
      answers.push(statuses);
    }
    expect(answers[1]).toEqual(answers[0]);
    const [expected, got] = await Promise.all([one, many].map(rowsOf));
    expect(expected).toHaveLength(240);
    expect(got).toEqual(expected);
    const [refused, alsoRefused] = await Promise.all([one, many].map(refusalsOf));
    expect(refused?.length).toBeGreaterThan(20);
    expect(alsoRefused).toEqual(refused);
  });

  it('count once what several of them are sent at the same moment, on its own day or on that of its receipt', async () => {
    const timely = event('timely');
    const timeless = event('timeless', { ts: undefined });
    const late = event('late', { ts: Date.now() - 3 * 86_400_000 });
    const answers = await Promise.all(
      [timely, timeless, late].map((sent) => Promise.all(Array.from({ length: often }, () => post(together, sent)))),
    );
    expect(new Set(answers.flat().map(({ status }) => status))).toEqual(new Set([200]));
    const accepted = answers.map((own) => own.filter(({ text }) => text.startsWith('{"accepted":1')).length);
    // What could be another row on another day is decided by one.
    expect(accepted.slice(1)).toEqual([1, 1]);
    expect((await many?.collector.good())?.map(({ eventId }) => eventId).toSorted()).toEqual([
      'late',
      'timeless',
      'timely',
    ]);
  });

  it('take events of another collector for what they are: received before', async () => {
    await post(alone, event('x'));
    const own = many?.url ?? '';
    const late = event('late', { ts: Date.now() - 2 * 86_400_000 });
    expect((await post(own, late)).text).toBe('{"accepted":1,"rejected":0}');
    expect((await post(together, late)).text).toBe('{"accepted":0,"rejected":1}');
    const timeless = event('timeless', { ts: undefined });
    expect((await post(together, timeless)).text).toBe('{"accepted":1,"rejected":0}');
    expect((await post(own, timeless)).text).toBe('{"accepted":0,"rejected":1}');
  });

  it('know of each registration and removal as soon as it is answered', async () => {
    const key = 'zyxwvutsrqponmlkjihgfedc';
    const second: RegisteredPlatform = { ...registered, platformId: 'p2', appKey: key };
    const statuses = async (round: string) =>
      new Set(
        (
          await Promise.all(
            Array.from({ length: often }, (_, at) =>
              sendBeacon(together, { body: cloudEnvelope(key, event(`${round}-${at}`)) }),
            ),
          )
        ).map(({ status }) => status),
      );
    expect(await statuses('before')).toEqual(new Set([503]));
    await many?.register(second);
    expect(await statuses('registered')).toEqual(new Set([200]));
    await many?.remove('p2');
    expect(await statuses('removed')).toEqual(new Set([503]));
  });

  it('forget what was deleted, so that it can be delivered again', async () => {
    await post(together, event('again'));
    await many?.collector.reset();
    for (let time = 0; time < 5; time += 1) await post(together, event('again'));
    expect(await many?.collector.good()).toMatchObject([{ eventId: 'again' }]);
  });

  it('are told by the names of the monitoring platform, and answer nothing but beacons', async () => {
    const foreign = await sendBeacon(together, {
      body: cloudEnvelope(appKey, event('f')),
      headers: { host: 'evil.example' },
    });
    expect(foreign.status).toBe(421);
    expect((await sendBeacon(together, { method: 'GET', path: '/platforms' })).status).toBe(404);
    expect((await sendBeacon(together, { method: 'GET', path: '/health' })).text).toBe('{"status":"up"}');
    const script = await sendBeacon(together, { method: 'GET', path: '/beacon.js' });
    expect(script.text).toBe((await sendBeacon(alone, { method: 'GET', path: '/beacon.js' })).text);
  });
});

it('one that is killed under load loses nothing that it acknowledged, and another takes its place', async () => {
  const before = many?.collectors?.pids() ?? [];
  expect(before).toHaveLength(3);
  const acknowledged: string[] = [];
  let [sent, killed] = [0, false];
  const walk = async (): Promise<void> => {
    while (acknowledged.length < 900) {
      const id = `load-${(sent += 1)}`;
      const { status } = await post(together, event(id));
      if (status === 200) acknowledged.push(id);
      if (acknowledged.length >= 300 && !killed) {
        killed = true;
        process.kill(before[1] ?? 0, 'SIGKILL');
      }
    }
  };
  await Promise.all(Array.from({ length: 30 }, walk));
  const kept = new Set((await many?.collector.good())?.map(({ eventId }) => eventId));
  expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
  await vi.waitFor(() => expect(many?.collectors?.pids()).toHaveLength(3), { timeout: 30_000 });
  expect(many?.collectors?.pids()).not.toContain(before[1]);
  expect(ended).toEqual(['SIGKILL']);
}, 120_000);
