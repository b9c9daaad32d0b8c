import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { orderedTable } from './orderedTable.ts';

/** What all notifications have in common; one row. */
export const notificationSettings: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await orderedTable(db, 'notification_settings')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('settings', 'json', (column) => column.notNull())
      .execute();
  },
};
