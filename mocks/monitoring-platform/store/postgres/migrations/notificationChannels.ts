import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { orderedTable } from './orderedTable.ts';

/** Ways by which people are told what is wrong; addresses and passwords are in them. */
export const notificationChannels: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await orderedTable(db, 'notification_channel')
      .addColumn('channel_id', 'text', (column) => column.primaryKey())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
  },
};
