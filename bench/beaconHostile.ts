import { Agent, request } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { malformedBeacons } from '../fixtures/visitors/malformedBeacons.ts';
import type { MalformedBeacon } from '../fixtures/visitors/malformedBeacons.ts';
import { startCollectorServer } from './startCollectorServer.ts';

const appKey = '0123456789abcdefghijklmn';
const seed = 20_231_129;
const requests = Number(process.env['HEYAN_BENCH_REQUESTS'] ?? 100_000);
const tenths = 10;
const mebibyte = 1024 ** 2;
/** Growth of heap and buffers after the first tenth (caches are full by then) up to which memory counts as flat. */
const budget = 64;

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The status, 0 where the connection ended without an answer; and the events that the answer says were refused. */
const send = (
  url: URL,
  { method, path, headers, body }: MalformedBeacon,
): Promise<{ readonly status: number; readonly refused: number }> =>
  new Promise((resolve) => {
    const sending = request(
      {
        agent,
        host: url.hostname,
        port: url.port,
        method,
        path,
        headers: { ...headers, 'content-length': body.length },
      },
      (answer: IncomingMessage) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () => {
          const status = answer.statusCode ?? 0;
          // A picture does not tell; each of these requests holds something to refuse.
          const counted =
            method === 'POST' && status === 200
              ? (JSON.parse(Buffer.concat(parts).toString()) as { readonly rejected: number }).rejected
              : 1;
          resolve({ status, refused: counted });
        });
      },
    );
    sending.on('error', () => resolve({ status: 0, refused: 0 }));
    sending.end(body);
  });

/**
 * Malformed requests from one seed: no server error, no lost connection, each accounted for with a reason, nothing landed,
 * and the memory of the collector flat. Budget: none, none, all, none, ≤ 64 MiB after the first tenth.
 */
export const benchBeaconHostile = async (): Promise<readonly string[]> => {
  const server = await startCollectorServer(appKey);
  const url = new URL(server.collectorUrl);
  try {
    let [serverErrors, unanswered, refused] = [0, 0, 0];
    const heaps: number[] = [];
    const walk = async (queue: Generator<MalformedBeacon>): Promise<void> => {
      for (const beacon of queue) {
        const { status, refused: told } = await send(url, beacon);
        if (status >= 500) serverErrors += 1;
        if (status === 0) unanswered += 1;
        refused += told;
      }
    };
    for (let tenth = 0; tenth < tenths; tenth += 1) {
      const queue = malformedBeacons({ seed: seed + tenth, count: Math.ceil(requests / tenths), appKey });
      await Promise.all(Array.from({ length: 32 }, () => walk(queue)));
      heaps.push((await server.state()).heapBytes);
    }
    const { good, bad, unexplained, residentBytes } = await server.state();
    const growth = (Math.max(...heaps.slice(1)) - (heaps[0] ?? 0)) / mebibyte;
    const ok =
      serverErrors === 0 && unanswered === 0 && good === 0 && unexplained === 0 && bad >= refused && growth <= budget;
    return [
      `${ok ? 'ok  ' : 'OVER'} ${requests.toLocaleString('en')} malformed requests: ${serverErrors} server errors, ${unanswered} unanswered, ${good} landed; ${bad.toLocaleString('en')} refusals kept for at least ${refused.toLocaleString('en')} told, ${unexplained} without a reason; heap ${growth >= 0 ? '+' : ''}${growth.toFixed(1)} MiB after the first tenth (budget ${budget}; whole process ${Math.round(residentBytes / mebibyte).toLocaleString('en')} MiB)`,
    ];
  } finally {
    agent.destroy();
    await server.close();
  }
};
