import { systemClock } from '../../spec/clock.ts';
import { createNotifications } from '../../mocks/monitoring-platform/notifications/createNotifications.ts';
import { startNotifying } from '../../mocks/monitoring-platform/notifications/startNotifying.ts';
import { openPostgresStore } from '../../mocks/monitoring-platform/store/postgres/openPostgresStore.ts';

/* Brings out what a store has waiting, until it is killed: `notifyingProcess.ts DATABASE KEYFILE`. Says when something was kept as delivered. */

const [connectionString = '', keyFile = ''] = process.argv.slice(2);
const store = await openPostgresStore({
  connection: { connectionString },
  label: 'notifying',
  keyFile,
  warehouse: 'w',
});
const notifications = createNotifications(
  {
    clock: systemClock,
    store: {
      ...store,
      note: async (...changes) => {
        await store.note(...changes);
        for (const change of changes)
          if (change.type === 'delivery' && change.delivery.state === 'delivered')
            process.send?.(change.delivery.deliveryId);
      },
    },
  },
  { networks: ['127.0.0.1'] },
);
startNotifying({ notifications, clock: systemClock, onError: (error) => process.stderr.write(`${String(error)}\n`) });
// The clock's timers keep nothing alive.
setInterval(() => undefined, 60_000);
