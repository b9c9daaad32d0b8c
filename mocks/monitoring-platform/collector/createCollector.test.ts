import Fastify from 'fastify';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import { LogFullError } from '../warehouse/log/logFullError.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { createCollector } from './createCollector.ts';

const appKey = 'abcdefghijklmnopqrstuvwx';
const phone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.0 Mobile/15E148 Safari/604.1';
let warehouse: Warehouse;
let app: ReturnType<typeof Fastify>;
let collector: ReturnType<typeof createCollector>;

beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());
const one: RegisteredPlatform = { platformId: 'p1', name: '一', kind: 'resource', appKey, hosts: ['platform.example'] };
let platforms: RegisteredPlatform[] = [];
let now = 0;
const restart = async (store = warehouse): Promise<void> => {
  await app?.close();
  collector = createCollector({
    warehouse: store,
    profile: referenceProfile(),
    clock: { now: () => now },
    platforms: () => platforms,
  });
  app = Fastify();
  await collector.routes(app);
};
beforeEach(async () => {
  for (const table of ['beacon_event', 'beacon_rejected']) await warehouse.command(`TRUNCATE TABLE ${table}`);
  [platforms, now] = [[one], Date.parse('2026-11-23T08:00:00+08:00')];
  await restart();
});
afterEach(async () => {
  await app.close();
});

const envelope = (event: Record<string, unknown>, head: Record<string, unknown> = {}): string =>
  Buffer.from(
    JSON.stringify({
      h: { ak: appKey, ...head },
      a: { e: { sessionid: [{ url: 'https://platform.example/a', ...event }] }, active_user: { puid: 'u-1' } },
    }),
  ).toString('base64');
const post = (payload: string | Buffer, headers: Record<string, string> = {}, url = '/web_logs') =>
  app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': 'text/plain', 'user-agent': phone, 'x-forwarded-for': '36.112.0.1', ...headers },
  });

describe('the collector', () => {
  it('lands a page view with visitor, device, region and user', async () => {
    const answer = await post(
      envelope({ id: '$$_page_start', ref_url: 'https://platform.example/', 'spm-cnt': 'a.b.0.0', page_name: '首页' }),
      { origin: 'https://platform.example', 'x-heyan-correlation-id': 'run-1' },
      '/m.gif',
    );
    expect(answer.json()).toEqual({ accepted: 1, rejected: 0 });
    expect(answer.headers).toMatchObject({
      'access-control-allow-origin': 'https://platform.example',
      'access-control-allow-credentials': 'true',
    });
    const [event] = await collector.good({ correlationId: 'run-1' });
    expect(event).toMatchObject({
      platformId: 'p1',
      kind: 'page-view',
      pageCode: 'a.b.0.0',
      referrer: 'https://platform.example/',
      device: 'mobile',
      isRobot: false,
      sourceIp: '36.112.0.1',
      userId: 'u-1',
      province: '北京',
      receivedTime: '2026-11-23T08:00:00.000+08:00',
    });
  });

  it('takes the kind from the code, then from the type', async () => {
    await post(
      envelope({
        id: 'resource_play',
        event_type_id: 'CLK',
        cusp: { resource_id: 'r1', played_segments: '[[0,10],[20,15]]' },
      }),
    );
    await post(envelope({ id: 'button', event_type_id: 'CLK' }));
    await post(envelope({ id: 'resource_rating', cusp: { score: '4', resource_id: 'r1' } }));
    await post(envelope({ id: 'carousel_exposure' }));
    const events = await collector.good();
    expect(Object.fromEntries(events.map((event) => [event.eventCode, event.kind]))).toEqual({
      resource_play: 'play',
      button: 'click',
      resource_rating: 'interaction',
      carousel_exposure: 'exposure',
    });
    expect(events.find((event) => event.kind === 'play')).toMatchObject({
      resourceId: 'r1',
      playedSegments: [[0, 10]],
    });
    expect(events.find((event) => event.kind === 'interaction')).toMatchObject({ score: 4 });
  });

  it('reads the same event from a body of JSON text, from ?d= and from bare JSON', async () => {
    const payload = envelope({ id: 'x' });
    await post(JSON.stringify(payload), { 'content-type': 'application/json' });
    await post(Buffer.from(payload, 'base64'));
    const image = await app.inject({ method: 'GET', url: `/v.gif?d=${encodeURIComponent(payload)}&_hc=run-2` });
    expect(image.headers['content-type']).toBe('image/gif');
    expect(await collector.good()).toHaveLength(3);
    expect(await collector.good({ correlationId: 'run-2' })).toHaveLength(1);
  });

  it('reads the positional and the query flavour', async () => {
    const fields = Array.from({ length: 33 }, () => '-');
    Object.assign(fields, {
      0: 'DC_1',
      4: appKey,
      9: 'u-2',
      20: encodeURIComponent('https://platform.example/b'),
      21: '2101',
      25: '{"resource_id":"r9"}',
      26: '/resource_like',
    });
    await post(encodeURIComponent(fields.join('||')), {}, '/some_logs');
    await app.inject({
      method: 'GET',
      url: `/v.gif?logtype=1&_p_url=${encodeURIComponent('https://platform.example/c')}&pre=x&spm-cnt=q.w.0.0`,
    });
    const events = await collector.good();
    expect(
      events
        .map(({ kind, pageUrl, resourceId }) => ({ kind, pageUrl, resourceId }))
        .sort((a, b) => a.pageUrl.localeCompare(b.pageUrl)),
    ).toEqual([
      { kind: 'interaction', pageUrl: 'https://platform.example/b', resourceId: 'r9' },
      { kind: 'page-view', pageUrl: 'https://platform.example/c', resourceId: '' },
    ]);
  });

  it('keeps what it refuses, with the reason', async () => {
    await post(envelope({ id: 'x' }, { ak: 'zzz' }));
    await post(envelope({ id: '' }));
    await post(envelope({ id: 'y'.repeat(129) }));
    await post(envelope({ id: 'x', url: 'https://elsewhere.example/' }));
    await post(
      envelope({ id: 'x', cusp: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`p${index}`, 1])) }),
    );
    await post('not base64 at all');
    await post(Buffer.from([0xff, 0xfe, 0x80]));
    await post('');
    expect((await collector.bad()).map((event) => event.reason).sort()).toEqual([
      'empty',
      'event-code-missing',
      'event-code-too-long',
      'host-not-registered',
      'not-decodable',
      'not-utf-8',
      'too-many-properties',
      'unknown-app-key',
    ]);
    expect(await collector.good()).toEqual([]);
  });

  it('accounts for a body that is too large', async () => {
    const answer = await post('a'.repeat(1_100_000), { 'x-heyan-correlation-id': 'big' });
    expect(answer.statusCode).toBe(413);
    expect(await collector.bad({ correlationId: 'big' })).toMatchObject([{ reason: 'body-too-large' }]);
  });

  it('asks to come again when the log is full, and takes the same event then', async () => {
    let full = true;
    const limited: Warehouse = {
      ...warehouse,
      append: async (table, rows) => (full ? Promise.reject(new LogFullError(1)) : warehouse.append(table, rows)),
    };
    const other = Fastify();
    await createCollector({
      warehouse: limited,
      profile: referenceProfile(),
      clock: { now: () => 1 },
      platforms: () => [{ platformId: 'p1', name: '一', kind: 'resource', appKey, hosts: [] }],
    }).routes(other);
    const send = () =>
      other.inject({
        method: 'POST',
        url: '/v.gif',
        payload: envelope({ id: 'x', _eid: 'again' }),
        headers: { 'content-type': 'text/plain' },
      });
    const refused = await send();
    expect([refused.statusCode, refused.headers['retry-after']]).toEqual([503, '1']);
    full = false;
    expect((await send()).json()).toEqual({ accepted: 1, rejected: 0 });
    await other.close();
  });

  it('counts an event once however often it is delivered', async () => {
    const payload = envelope({ id: 'x', _eid: 'event-1' });
    await Promise.all([post(payload), post(payload), post(payload)]);
    expect(await collector.good()).toHaveLength(1);
    expect((await collector.bad()).map((event) => event.reason)).toEqual(['duplicate', 'duplicate']);
  });

  it('knows what it has received after a restart, whatever the day, and no longer what was deleted', async () => {
    const late = { id: 'x', _eid: 'late', ts: now - 90_000_000 };
    const payloads = [
      envelope(late),
      envelope({ id: 'x', _eid: 'timeless' }),
      envelope({ id: 'x', _eid: 'a', ts: now }),
    ];
    for (const payload of payloads) await post(payload);
    now += 3 * 86_400_000;
    await restart();
    for (const payload of payloads.slice(0, 2)) await post(payload);
    expect(await collector.good()).toHaveLength(3);
    expect((await collector.bad()).map((event) => event.reason)).toEqual(['duplicate', 'duplicate']);
    await collector.reset();
    for (const payload of payloads) expect((await post(payload)).json()).toEqual({ accepted: 1, rejected: 0 });
    expect(await collector.good()).toHaveLength(3);
  });

  it('does not call an event delivered while its first delivery can still fail', async () => {
    const landings = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<void>();
    const limited: Warehouse = {
      ...warehouse,
      append: async (table, rows) => {
        if (table !== 'beacon_event') return warehouse.append(table, rows);
        begun.resolve();
        return landings.promise;
      },
    };
    await restart(limited);
    const payload = envelope({ id: 'x', _eid: 'slow', ts: now });
    const first = post(payload);
    await begun.promise;
    const second = post(payload);
    landings.reject(new LogFullError(1));
    expect([(await first).statusCode, (await second).statusCode]).toEqual([503, 503]);
    expect(await collector.bad()).toEqual([]);
  });

  it.each([
    ['an event', () => post(envelope({ id: 'x', _eid: 'early' }, { ak: 'notyetregistered00000001' }))],
    [
      'a picture',
      () =>
        app.inject(
          `/v.gif?d=${encodeURIComponent(envelope({ id: 'x', _eid: 'early' }, { ak: 'notyetregistered00000001' }))}`,
        ),
    ],
  ])(
    'asks to send %s again that is nobody’s yet, counts it once, and takes it when somebody is registered',
    async (_, send) => {
      for (let times = 0; times < 3; times += 1) {
        const answer = await send();
        expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '60']);
        expect(answer.headers['access-control-allow-origin']).toBeDefined();
        expect(answer.json()).toMatchObject({ error: { code: 'sender-unknown' } });
      }
      expect((await collector.bad()).map((event) => event.reason)).toEqual(['unknown-app-key']);
      platforms.push({ ...one, platformId: 'p2', appKey: 'notyetregistered00000001' });
      expect((await send()).statusCode).toBe(200);
      expect((await collector.good()).map((event) => event.platformId)).toEqual(['p2']);
    },
  );

  it('asks to send again what comes from a host that is nobody’s yet, without a key', async () => {
    const send = () => app.inject(`/v.gif?logtype=1&_p_url=${encodeURIComponent('https://new.example/')}`);
    expect((await send()).statusCode).toBe(503);
    platforms.push({ ...one, platformId: 'p2', hosts: ['new.example'] });
    expect((await send()).statusCode).toBe(200);
    expect((await collector.good()).map((event) => event.platformId)).toEqual(['p2']);
  });

  it('a rating has a score where it is a number, however it is written', async () => {
    const scores: readonly (readonly [unknown, number | null])[] = [
      [5, 5],
      [4.5, 4.5],
      [0, 0],
      ['4', 4],
      [' 4.5 ', 4.5],
      ['.5', 0.5],
      ['+3', 3],
      ['', null],
      [' ', null],
      [null, null],
      [undefined, null],
      [false, null],
      [true, null],
      [[], null],
      [[5], null],
      [{}, null],
      ['五', null],
      ['0x5', null],
      ['5分', null],
      ['-1', null],
      [-1, null],
      ['Infinity', null],
      ['1e400', null],
    ];
    const events = scores.map(([score], index) => ({
      id: 'resource_rating',
      url: 'https://platform.example/a',
      _eid: `rating-${index}`,
      cusp: { score },
    }));
    await post(Buffer.from(JSON.stringify({ h: { ak: appKey }, a: { e: { s: events } } })));
    const stored = new Map((await collector.good()).map(({ eventId, score }) => [eventId, score]));
    expect(events.map(({ _eid }, index) => [scores[index]?.[0], stored.get(_eid)])).toEqual(scores);
  });

  it.each(['CLK', 'clk', '2101', 2101])('a code of one’s own is a click where its type is %j', async (type) => {
    await post(envelope({ id: 'btn_download', event_type_id: type }));
    expect((await collector.good()).map(({ kind }) => kind)).toEqual(['click']);
  });

  it('is one visitor whatever the spelling of his address, and takes a host with a final dot', async () => {
    for (const forwarded of ['240e:47d::1', '[240E:47D:0::1]:5112', '240e:047d:0000:0000:0000:0000:0000:0001'])
      await post(envelope({ id: 'x', url: 'https://platform.example./a' }), { 'x-forwarded-for': forwarded });
    const events = await collector.good();
    expect(events).toHaveLength(3);
    expect(new Set(events.map((event) => event.visitorId)).size).toBe(1);
  });

  it('tells visitors apart by address and device, and forgets per correlation', async () => {
    await post(envelope({ id: 'x' }), { 'x-heyan-correlation-id': 'a' });
    await post(envelope({ id: 'x' }), {
      'x-forwarded-for': '240e:47d:c20:1627:30a3:ba0d:a5e6:ec19',
      'x-heyan-correlation-id': 'b',
    });
    await post(envelope({ id: 'x' }), {
      'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
      'x-heyan-correlation-id': 'b',
    });
    const events = await collector.good();
    expect(new Set(events.map((event) => event.visitorId)).size).toBe(3);
    expect(events.filter((event) => event.isRobot)).toHaveLength(1);
    await collector.reset({ correlationId: 'b' });
    expect(await collector.good()).toHaveLength(1);
  });

  it('serves the script and answers preflights', async () => {
    expect((await app.inject('/beacon.js')).body).toContain('aplus_queue');
    expect(
      (await app.inject({ method: 'OPTIONS', url: '/web_logs', headers: { origin: 'https://platform.example' } }))
        .statusCode,
    ).toBe(204);
    expect((await app.inject('/eg.js')).body).toContain('goldlog');
  });
});
