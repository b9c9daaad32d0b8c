import { Worker } from 'node:worker_threads';
import { request } from 'undici';
import { createInterfaceClient } from '../mocks/monitoring-platform/interface-client/createInterfaceClient.ts';
import type { RegisteredPlatform } from '../mocks/monitoring-platform/registration/registeredPlatform.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../spec/clock.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const records = 100_000;
const pageSize = 1000;
const budget = 0.6;

/** A server in a thread of its own that answers pages made beforehand, so that the reading side is what is measured. */
const serverSource = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const time = (at) => new Date(1.79e12 + at * 1234567 + 28800000).toISOString().replace('Z', '+08:00');
const pages = Array.from({ length: ${records / pageSize} }, (_, page) => Buffer.from(JSON.stringify({ total: ${records}, page: page + 1, pageSize: ${pageSize},
  records: Array.from({ length: ${pageSize} }, (_, at) => ({ platformId: 'p1', userId: 'user-' + String(page * ${pageSize} + at).padStart(7, '0'), type: 'student', regionCode: '110000', registeredTime: time(page * ${pageSize} + at), createTime: time(page * ${pageSize} + at), updateTime: time(page * ${pageSize} + at + (at % 3 === 0 ? 7 : 0)), isDeleted: false })) })));
const server = createServer((request, response) => {
  const page = Number(new URL(request.url, 'http://x').searchParams.get('page'));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': pages[page - 1].length }).end(pages[page - 1]);
}).listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

/** What is to be measured against: nothing but reading and parsing, by the built-in fetch or by undici's bare `request`. */
const bare = async (url: string, read: (url: string) => Promise<string>): Promise<number> => {
  const started = performance.now();
  let count = 0;
  let next = 1;
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let page = next++; page <= records / pageSize; page = next++) {
        const body = JSON.parse(await read(`${url}?page=${page}&pageSize=${pageSize}`)) as { records: unknown[] };
        count += body.records.length;
      }
    }),
  );
  if (count !== records) throw new Error(`Expected ${records} records, but read ${count}.`);
  return performance.now() - started;
};

/** Pulling 100,000 users page by page, each validated, beside reading the same bytes with bare undici, or fetch, and JSON.parse; turn about, the best of ten. */
export const benchInterfacePull = async (): Promise<readonly string[]> => {
  const worker = new Worker(serverSource, { eval: true });
  // Listened for at once: a message that nobody waits for is lost.
  const listening = new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  const warehouse = await openWarehouse({ temporaryPlace: 'disk' });
  try {
    const url = `http://127.0.0.1:${await listening}/users`;
    const reference = referenceProfile();
    const profile = {
      ...reference,
      values: { ...reference.values, interfaces: { ...reference.values.interfaces, requestsPerSecond: 1_000_000 } },
    };
    const credentials = {
      appKey: 'bench',
      encryptionKey: '0123456789abcdeffedcba9876543210',
      signatureKey: 'ab'.repeat(32),
    };
    const platform: RegisteredPlatform = {
      platformId: 'p1',
      name: 'p1',
      kind: 'resource',
      appKey: 'k',
      hosts: [],
      interfaces: { urls: { user: url }, credentials },
    };
    const pull = async (change: Parameters<typeof createInterfaceClient>[1] = {}): Promise<number> => {
      const started = performance.now();
      const [report] = await createInterfaceClient(
        { warehouse, profile, clock: systemClock, platforms: () => [platform] },
        change,
      ).pull('p1');
      if (report?.landed !== records || report.problems.length > 0)
        throw new Error(
          `Expected ${records} records landed without problems, but got ${JSON.stringify(report).slice(0, 500)}.`,
        );
      return performance.now() - started;
    };
    const times = { undici: [] as number[], fetch: [] as number[], validated: [] as number[], landed: [] as number[] };
    for (let round = 0; round < 12; round += 1) {
      times.undici.push(await bare(url, async (address) => (await request(address)).body.text()));
      times.fetch.push(await bare(url, async (address) => (await fetch(address)).text()));
      times.validated.push(await pull({ land: async (_warehouse, _entity, _channel, landed) => landed.length }));
      times.landed.push(await pull());
    }
    // The first two rounds warm up the compiler and the connections.
    const best = (all: readonly number[]): number => Math.min(...all.slice(2));
    const rate = (milliseconds: number): string => Math.round((records / milliseconds) * 1000).toLocaleString('en');
    return [
      `interface pull: ${rate(best(times.validated))} records/s validated, ${(best(times.undici) / best(times.validated)).toFixed(2)} × bare undici and JSON.parse (${rate(best(times.undici))}/s; budget ≥ ${budget}), ${(best(times.fetch) / best(times.validated)).toFixed(2)} × fetch and JSON.parse (${rate(best(times.fetch))}/s)`,
      `interface pull: ${rate(best(times.landed))} records/s validated and landed in the warehouse`,
    ];
  } finally {
    await warehouse.close();
    await worker.terminate();
  }
};
