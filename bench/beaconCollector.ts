import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import Fastify from 'fastify';
import { createCollector } from '../mocks/monitoring-platform/collector/createCollector.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../spec/clock.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const appKey = '0123456789abcdefghijklmn';
const seconds = Number(process.env['HEYAN_BENCH_SECONDS'] ?? 4);
const budget = 0.7;

const body = Buffer.from(
  JSON.stringify({ h: { ak: appKey, rl: '1920*1080', url: 'https://platform.example/' }, a: { e: { sessionid: [{ id: '$$_page_start', url: 'https://platform.example/', 'spm-cnt': 'a.b.0.0', page_name: '首页', ref_url: '', cusp: {} }] } } }),
).toString('base64');

const load = async (url: string): Promise<number> => {
  const result = await autocannon({ url, method: 'POST', body, headers: { 'content-type': 'text/plain', 'x-forwarded-for': '36.112.0.1', 'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0' }, connections: 400, duration: seconds, workers: 1 });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`Expected every beacon to be accepted, but ${result.non2xx} answers were not 2xx and ${result.errors} requests failed.`);
  return result['2xx'] / seconds;
};

/** The collector, durable before the answer, beside the same route that answers and stores nothing; turn about, twice. Budget: ≥ 0.7 of it. */
export const benchBeaconCollector = async (): Promise<readonly string[]> => {
  const directory = await mkdtemp(join(tmpdir(), 'heyan-bench-'));
  const warehouse = await openWarehouse({ location: directory });
  const collector = createCollector({ warehouse, profile: referenceProfile(), clock: systemClock, platforms: () => [{ platformId: 'p1', name: 'p1', kind: 'resource', appKey, hosts: [] }] });
  const real = Fastify();
  await collector.routes(real);
  const bare = Fastify();
  bare.removeAllContentTypeParsers();
  bare.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, content, done) => done(null, content));
  bare.post('/v.gif', async () => ({ accepted: 1, rejected: 0 }));
  try {
    const [realUrl, bareUrl] = [await real.listen({ port: 0, host: '127.0.0.1' }), await bare.listen({ port: 0, host: '127.0.0.1' })];
    let [stored, idle] = [0, 0];
    for (let round = 0; round < 2; round += 1) {
      idle += await load(`${bareUrl}/v.gif`);
      stored += await load(`${realUrl}/v.gif`);
    }
    const ratio = stored / idle;
    return [`collector: ${Math.round(stored / 2).toLocaleString('en')} events/s durable before the answer, ${ratio.toFixed(2)} × the route that stores nothing (${Math.round(idle / 2).toLocaleString('en')}/s; budget ≥ ${budget})`];
  } finally {
    await real.close();
    await bare.close();
    await warehouse.close();
    await rm(directory, { recursive: true, force: true, maxRetries: 5 });
  }
};
