import { readFileSync } from 'node:fs';
import Fastify from 'fastify';
import { createCollector } from '../mocks/monitoring-platform/collector/createCollector.ts';
import { createCollectors } from '../mocks/monitoring-platform/collector/processes/createCollectors.ts';
import type { RegisteredPlatform } from '../mocks/monitoring-platform/registration/registeredPlatform.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../spec/clock.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

/*
 * In a process of its own, so that the load is not made where it is measured: the collector with a kept warehouse in the
 * directory named, the same route that answers and stores nothing, and as many collectors in processes of their own as are
 * wanted. Sends the addresses; then, to each message, the memory in use, the counts of what was kept, and the processor time;
 * ends with the channel.
 */
const [, , location = '', appKey = '', count = '0'] = process.argv;
const warehouse = await openWarehouse({ location });
const profile = referenceProfile();
const platforms: readonly RegisteredPlatform[] = [
  { platformId: 'p1', name: 'p1', kind: 'resource', appKey, hosts: [] },
];
const collectors =
  count === '0'
    ? undefined
    : createCollectors({
        count: Number(count),
        host: '127.0.0.1',
        port: 0,
        profile,
        hosts: [],
        trustedProxies: [],
        patience: {},
        warehouse,
        location: undefined,
        senders: () => ({ platforms, suspended: [], withdrawnKeys: [] }),
        tell: () => {},
        isWatched: () => false,
        onEnded: (how) => {
          throw new Error(`Expected the collectors to go on, but one ended with ${how}.`);
        },
      });
const collector = createCollector(
  { warehouse, profile, clock: systemClock, platforms: () => platforms },
  {},
  undefined,
  collectors,
);
await collectors?.start(collector.landed);
const real = Fastify();
await collector.routes(real);
const bare = Fastify();
bare.removeAllContentTypeParsers();
bare.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, content, done) => done(null, content));
bare.post('/v.gif', async () => ({ accepted: 1, rejected: 0 }));

/** Of its main thread, on which everything but the disk and the warehouse's engine waits; microseconds. Linux only, elsewhere 0. */
const processorTime = (): number => {
  try {
    const text = readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8');
    return Number(text.split(' ')[0]) / 1000;
  } catch {
    return 0;
  }
};

process.on('message', (wanted) => {
  void (async () => {
    if (wanted === 'processor') {
      process.send?.(processorTime());
      return;
    }
    globalThis.gc?.();
    const [good] = await warehouse.query<{ n: number }>('SELECT count() AS n FROM beacon_event FINAL');
    const [bad] = await warehouse.query<{ n: number; unexplained: number }>(
      "SELECT count() AS n, countIf(reason = '') AS unexplained FROM beacon_rejected",
    );
    process.send?.({
      heapBytes: process.memoryUsage().heapUsed + process.memoryUsage().external,
      residentBytes: process.memoryUsage.rss(),
      good: Number(good?.n),
      bad: Number(bad?.n),
      unexplained: Number(bad?.unexplained),
    });
  })();
});
process.on('disconnect', () => {
  void (async () => {
    await Promise.all([real.close(), bare.close()]);
    await collectors?.close();
    await warehouse.close();
  })();
});
process.send?.([
  await real.listen({ port: 0, host: '127.0.0.1' }),
  await bare.listen({ port: 0, host: '127.0.0.1' }),
  collectors?.url() ?? '',
]);
