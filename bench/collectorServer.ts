import Fastify from 'fastify';
import { createCollector } from '../mocks/monitoring-platform/collector/createCollector.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../spec/clock.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

/*
 * In a process of its own, so that the load is not made where it is measured: the collector with a kept warehouse in the
 * directory named, and the same route that answers and stores nothing. Sends both addresses; then, to each message, the
 * memory in use and the counts of what was kept; ends with the channel.
 */
const [, , location = '', appKey = ''] = process.argv;
const warehouse = await openWarehouse({ location });
const collector = createCollector({
  warehouse,
  profile: referenceProfile(),
  clock: systemClock,
  platforms: () => [{ platformId: 'p1', name: 'p1', kind: 'resource', appKey, hosts: [] }],
});
const real = Fastify();
await collector.routes(real);
const bare = Fastify();
bare.removeAllContentTypeParsers();
bare.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, content, done) => done(null, content));
bare.post('/v.gif', async () => ({ accepted: 1, rejected: 0 }));
process.on('message', () => {
  void (async () => {
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
    await warehouse.close();
  })();
});
process.send?.([await real.listen({ port: 0, host: '127.0.0.1' }), await bare.listen({ port: 0, host: '127.0.0.1' })]);
