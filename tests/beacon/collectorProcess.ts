import Fastify from 'fastify';
import { createCollector } from '../../mocks/monitoring-platform/collector/createCollector.ts';
import { openWarehouse } from '../../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../../spec/clock.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

/*
 * A collector in a process of its own, to be killed: `serve DIRECTORY` sends its address to the parent; `list DIRECTORY`
 * sends the ids of the events that the warehouse of that directory holds.
 */
const [, , mode, location = ''] = process.argv;
const warehouse = await openWarehouse({ location });
const collector = createCollector({
  warehouse,
  profile: referenceProfile(),
  clock: systemClock,
  platforms: () => [{ platformId: 'p1', name: 'p1', kind: 'resource', appKey: '0123456789abcdefghijklmn', hosts: [] }],
});
if (mode === 'serve') {
  const app = Fastify();
  await collector.routes(app);
  process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }));
} else {
  process.send?.((await collector.good()).map((event) => event.eventId));
  await warehouse.close();
  process.disconnect?.();
}
