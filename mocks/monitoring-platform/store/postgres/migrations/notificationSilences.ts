import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { orderedTable } from './orderedTable.ts';

/** Times in which nobody is told. */
export const notificationSilences: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await orderedTable(db, 'notification_silence')
      .addColumn('silence_id', 'text', (column) => column.primaryKey())
      .addColumn('silence', 'json', (column) => column.notNull())
      .execute();
  },
};
