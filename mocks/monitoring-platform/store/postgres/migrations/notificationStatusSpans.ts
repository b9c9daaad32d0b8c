import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What had which status from when to when (8.4). */
export const notificationStatusSpans: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await db.schema
      .createTable('status_span')
      .addColumn('platform_id', 'text', (column) =>
        column.notNull().references('heyan.platform.platform_id').onDelete('cascade'),
      )
      .addColumn('started_at', 'timestamptz', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('ended_at', 'timestamptz')
      .addColumn('span', 'json', (column) => column.notNull())
      .addPrimaryKeyConstraint('status_span_key', ['platform_id', 'started_at', 'subject'])
      .execute();
    await db.schema
      .createIndex('status_span_open')
      .on('status_span')
      .column('platform_id')
      .where(sql.ref('ended_at'), 'is', null)
      .execute();
  },
};
