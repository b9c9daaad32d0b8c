import { availableParallelism } from 'node:os';
import autocannon from 'autocannon';
import { startCollectorServer } from './startCollectorServer.ts';
import { startNginx } from './startNginx.ts';

const appKey = '0123456789abcdefghijklmn';
const seconds = Number(process.env['HEYAN_BENCH_SECONDS'] ?? 2);
const rounds = 5;
const processes = 2;
const tens = 10;
const [budget, budgetOfTens] = [0.8, 100_000];

const event = {
  id: '$$_page_start',
  url: 'https://platform.example/',
  'spm-cnt': 'a.b.0.0',
  page_name: '首页',
  ref_url: '',
  cusp: {},
};
const bodyOf = (events: number): string =>
  Buffer.from(
    JSON.stringify({
      h: { ak: appKey, rl: '1920*1080', url: 'https://platform.example/' },
      a: { e: { sessionid: Array.from({ length: events }, () => event) } },
    }),
  ).toString('base64');

/** Accepted requests. */
const load = async (url: string, body: string): Promise<number> => {
  const result = await autocannon({
    url: `${url}/v.gif`,
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

interface Measured {
  requests: number;
  /** Of the server's main thread. */
  microseconds: number;
}

/**
 * Turn about in one run, after a round to warm up: the route that answers and stores nothing, the collector of one process, two in
 * processes of their own, nginx writing its access log; one event a request, then ten. What the collectors land goes on meanwhile, and
 * every answer must then be found in the warehouse. The load is made on the same machine: with two cores several collectors share
 * with it what it leaves. The processor time is that of the server's main thread, which is all that one collector has.
 * Budget: ≥ 0.8 of the bare route; ten at a time ≥ 100,000 events/s.
 */
export const benchBeaconCollector = async (): Promise<readonly string[]> => {
  const [server, nginx] = [await startCollectorServer(appKey, processes), await startNginx()];
  const [one, ten] = [bodyOf(1), bodyOf(tens)];
  const kinds = {
    bare: { url: server.bareUrl, body: one, events: 0 },
    collector: { url: server.collectorUrl, body: one, events: 1 },
    many: { url: server.manyUrl, body: one, events: 1 },
    collectorOfTens: { url: server.collectorUrl, body: ten, events: tens },
    manyOfTens: { url: server.manyUrl, body: ten, events: tens },
    ...(nginx !== undefined && { nginx: { url: nginx.url, body: one, events: 0 } }),
  };
  const measured = new Map<string, Measured>(
    Object.keys(kinds).map((kind) => [kind, { requests: 0, microseconds: 0 }]),
  );
  let acknowledged = 0;
  try {
    for (let round = 0; round <= rounds; round += 1)
      for (const [kind, { url, body, events }] of Object.entries(kinds)) {
        const before = await server.processorTime();
        const requests = await load(url, body);
        acknowledged += requests * events;
        const own = measured.get(kind);
        if (round > 0 && own !== undefined) {
          own.requests += requests;
          own.microseconds += (await server.processorTime()) - before;
        }
      }
    const { good } = await server.state();
    if (good < acknowledged)
      throw new Error(`Expected ${acknowledged} acknowledged events in the warehouse, but there are ${good}.`);
  } finally {
    await server.close();
    await nginx?.close();
  }
  const requestsOf = (kind: string): number => measured.get(kind)?.requests ?? 0;
  const timeOf = (kind: string): number => (measured.get(kind)?.microseconds ?? 0) / requestsOf(kind);
  const perSecond = (count: number): string => Math.round(count / rounds / seconds).toLocaleString('en');
  const times = (kind: string, other: string): string => (requestsOf(kind) / requestsOf(other)).toFixed(2);
  const idle = perSecond(requestsOf('bare'));
  const beside = (kind: string): string =>
    nginx === undefined ? 'nginx not present' : `${times(kind, 'nginx')} × nginx writing its access log`;
  return [
    `collector: ${perSecond(requestsOf('collector'))} events/s durable before the answer, ${times('collector', 'bare')} × the route that stores nothing (${idle}/s; budget ≥ ${budget}), ${beside('collector')}`,
    `collector, processor time of its thread: ${timeOf('collector').toFixed(1)} µs a request, the bare route ${timeOf('bare').toFixed(1)}: ${(timeOf('bare') / timeOf('collector')).toFixed(2)} ×`,
    `${processes} collectors behind one port (${availableParallelism()} cores, load included): ${perSecond(requestsOf('many'))} events/s, ${times('many', 'bare')} × the bare route, ${times('many', 'collector')} × one collector, ${beside('many')}`,
    `batches of ten: ${perSecond(requestsOf('collectorOfTens') * tens)} events/s by one collector (${(timeOf('collectorOfTens') / tens).toFixed(1)} µs of its thread an event), ${perSecond(requestsOf('manyOfTens') * tens)} by ${processes} (budget ≥ ${budgetOfTens.toLocaleString('en')})`,
    ...(nginx === undefined
      ? []
      : [`nginx, one worker, access log not synchronised: ${perSecond(requestsOf('nginx'))} requests/s`]),
  ];
};
