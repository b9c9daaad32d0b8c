import Fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createCollector } from '../../mocks/monitoring-platform/collector/createCollector.ts';
import { computeIndicator } from '../../mocks/monitoring-platform/indicators/computeIndicator.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import type { Warehouse } from '../../mocks/monitoring-platform/warehouse/warehouse.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

const now = Date.parse('2026-11-23T08:00:00+08:00');
const platform = {
  platformId: 'school',
  name: '一',
  kind: 'resource',
  appKey: 'abcdefghijklmnopqrstuvwx',
  hosts: [],
} as const;
const pupils = 40;

let warehouse: Warehouse;
beforeAll(async () => {
  warehouse = await openWarehouse();
});
afterAll(() => warehouse.close());

/** A view of a page as the script of the cloud reports it, from a computer like all others of the room. */
const view = (pupil: number, hour: number): string =>
  Buffer.from(
    JSON.stringify({
      h: { ak: platform.appKey, rl: '1920*1080', itr: { dev_id: `computer-${pupil}` }, traceId: `${pupil}-${hour}` },
      a: {
        e: { session: [{ id: '$$_page_start', url: 'https://platform.example/', ts: now - hour * 3_600_000 }] },
        active_user: { puid: `pupil-${pupil}` },
      },
    }),
  ).toString('base64');

it('sees forty pupils behind one address: by account and by device, not by address and device', async () => {
  const app = Fastify();
  const collector = createCollector({
    warehouse,
    profile: referenceProfile(),
    clock: { now: () => now },
    platforms: () => [platform],
  });
  await collector.routes(app);
  for (let pupil = 0; pupil < pupils; pupil += 1)
    for (const hour of [0, 1]) {
      const answer = await app.inject({
        method: 'POST',
        url: '/web_logs',
        payload: view(pupil, hour),
        headers: {
          'content-type': 'text/plain',
          'user-agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36',
          // At home in the last hour the computers have another address.
          'x-forwarded-for': hour === 0 ? '36.112.0.1' : '36.112.0.2',
        },
      });
      expect(answer.json()).toMatchObject({ accepted: 1 });
    }
  await app.close();
  const readings = async (id: string) => {
    const indicator = indicators.find((one) => one.id === id);
    if (indicator === undefined) throw new Error('no such indicator');
    const window = { platformId: platform.platformId, from: now - 7_200_000, to: now + 1, correlationId: '' };
    const result = await computeIndicator(warehouse, referenceProfile(), indicator, 'interface', window);
    return Object.fromEntries(result.readings.map((one) => [one.id, one.value]));
  };
  expect(await readings('t3-1-unique-visitors')).toMatchObject({
    'address-and-device': 2,
    account: pupils,
    device: pupils,
  });
  expect(await readings('t3-2-devices')).toEqual({ device: pupils, 'address-and-device': 2 });
});
