import { request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { malformedBeacons } from '../../../fixtures/visitors/malformedBeacons.ts';
import type { MalformedBeacon } from '../../../fixtures/visitors/malformedBeacons.ts';
import { systemClock } from '../../../spec/clock.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { openWarehouse } from '../warehouse/openWarehouse.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { createCollector } from './createCollector.ts';

const appKey = 'abcdefghijklmnopqrstuvwx';
const count = 800;
const app = Fastify();
let warehouse: Warehouse;
let collector: ReturnType<typeof createCollector>;
let port = 0;

beforeAll(async () => {
  warehouse = await openWarehouse();
  collector = createCollector({
    warehouse,
    profile: referenceProfile(),
    clock: systemClock,
    platforms: () => [{ platformId: 'p1', name: '一', kind: 'resource', appKey, hosts: [] }],
  });
  await collector.routes(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.server.address();
  port = typeof address === 'object' && address !== null ? address.port : 0;
});
afterAll(async () => {
  await app.close();
  await warehouse.close();
});

const send = ({
  method,
  path,
  headers,
  body,
}: MalformedBeacon): Promise<{ readonly status: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    const sending = request(
      { port, host: '127.0.0.1', method, path, headers: { ...headers, 'content-length': body.length } },
      (answer: IncomingMessage) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(parts).toString() }));
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });

describe('malformed requests', () => {
  it('are answered without a server error, land nothing, and are all accounted for with a reason', async () => {
    const queue = malformedBeacons({ seed: 1, count, appKey });
    const answers: { readonly status: number; readonly text: string; readonly method: string }[] = [];
    const walk = async (): Promise<void> => {
      for (const beacon of queue) answers.push({ ...(await send(beacon)), method: beacon.method });
    };
    await Promise.all(Array.from({ length: 16 }, walk));
    expect(answers).toHaveLength(count);
    // But for those who come under a name that is not registered: they are to come again.
    const nobodys = answers.filter(({ text }) => text.includes('sender-unknown'));
    expect(answers.filter((answer) => answer.status >= 500 && !nobodys.includes(answer))).toEqual([]);
    expect(nobodys.filter(({ status }) => status !== 503)).toEqual([]);
    expect(await collector.good()).toEqual([]);
    const bad = await collector.bad();
    expect(bad.filter(({ reason }) => reason === '')).toEqual([]);
    // A GET is answered with a picture, so only the posts tell how many of their events were refused.
    const told = answers
      .filter(({ method, status }) => method === 'POST' && status === 200)
      .reduce((sum, { text }) => sum + (JSON.parse(text) as { rejected: number }).rejected, 0);
    const posts = bad.length - answers.filter(({ method }) => method === 'GET').length;
    expect(told).toBeGreaterThan(0);
    expect(
      answers.every(
        ({ method, status, text }) =>
          method === 'GET' || status !== 200 || (JSON.parse(text) as { rejected: number }).rejected > 0,
      ),
    ).toBe(true);
    expect(posts).toBeGreaterThanOrEqual(told);
    expect(bad.every(({ payload, detail }) => payload.length <= 4000 && detail.length <= 500)).toBe(true);
  }, 300_000);
});

describe('one small request with many events that nobody takes', () => {
  const keep = async (events: number): Promise<readonly string[]> => {
    const key = `many-${events}`;
    const body = JSON.stringify({
      h: { ak: appKey },
      a: { e: { s: Array.from({ length: events }, () => ({ id: 'x', url: 'j:1' })) } },
      pad: 'x'.repeat(5_000),
    });
    await send({ method: 'POST', path: `/web_logs?_hc=${key}`, headers: {}, body: Buffer.from(body) });
    return (await collector.bad({ correlationId: key })).map(({ payload }) => payload);
  };
  it('is kept once, not once for each of them', async () => {
    const kept = await keep(500);
    expect(kept).toHaveLength(500);
    expect(kept.reduce((sum, payload) => sum + payload.length, 0)).toBeLessThanOrEqual(64_000);
    expect(kept.every((payload) => payload.startsWith('{"h":{"ak":'))).toBe(true);
  });
  it('is whole, as far as it is kept, with each of a few', async () => {
    const kept = await keep(3);
    expect(kept.map((payload) => payload.length)).toEqual([4_000, 4_000, 4_000]);
  });
});
