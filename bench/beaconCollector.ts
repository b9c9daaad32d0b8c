import autocannon from 'autocannon';
import { startCollectorServer } from './startCollectorServer.ts';

const appKey = '0123456789abcdefghijklmn';
const seconds = Number(process.env['HEYAN_BENCH_SECONDS'] ?? 2);
const rounds = 5;
const budget = 0.7;

const body = Buffer.from(
  JSON.stringify({
    h: { ak: appKey, rl: '1920*1080', url: 'https://platform.example/' },
    a: {
      e: {
        sessionid: [
          {
            id: '$$_page_start',
            url: 'https://platform.example/',
            'spm-cnt': 'a.b.0.0',
            page_name: '首页',
            ref_url: '',
            cusp: {},
          },
        ],
      },
    },
  }),
).toString('base64');

/** Accepted requests. */
const load = async (url: string): Promise<number> => {
  const result = await autocannon({
    url,
    method: 'POST',
    body,
    headers: {
      'content-type': 'text/plain',
      'x-forwarded-for': '36.112.0.1',
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/131.0.0.0',
    },
    connections: 400,
    duration: seconds,
  });
  if (result.non2xx > 0 || result.errors > 0)
    throw new Error(
      `Expected every beacon to be accepted, but ${result.non2xx} answers were not 2xx and ${result.errors} requests failed.`,
    );
  return result['2xx'];
};

/**
 * The collector, durable before the answer, beside the same route that answers and stores nothing; turn about, after a
 * round to warm up. Landing goes on meanwhile, and every answer must then be found in the warehouse. Budget: ≥ 0.7 of it.
 */
export const benchBeaconCollector = async (): Promise<readonly string[]> => {
  const server = await startCollectorServer(appKey);
  try {
    let [stored, idle, all] = [0, 0, 0];
    for (let round = 0; round <= rounds; round += 1) {
      const [bare, real] = [await load(`${server.bareUrl}/v.gif`), await load(`${server.collectorUrl}/v.gif`)];
      all += real;
      if (round > 0) [stored, idle] = [stored + real, idle + bare];
    }
    const { good } = await server.state();
    if (good < all) throw new Error(`Expected ${all} acknowledged events in the warehouse, but there are ${good}.`);
    const perSecond = (count: number): string => Math.round(count / rounds / seconds).toLocaleString('en');
    return [
      `collector: ${perSecond(stored)} events/s durable before the answer, ${(stored / idle).toFixed(2)} × the route that stores nothing (${perSecond(idle)}/s; budget ≥ ${budget})`,
    ];
  } finally {
    await server.close();
  }
};
