import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { orderedTable } from './orderedTable.ts';

/** The outbox: what is to be told, and what became of it. People’s addresses are in it. */
export const notificationDeliveries: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await orderedTable(db, 'notification_delivery')
      .addColumn('delivery_id', 'text', (column) => column.primaryKey())
      .addColumn('channel_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
  },
};
