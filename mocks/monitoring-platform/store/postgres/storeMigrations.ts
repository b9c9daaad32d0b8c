import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import { notificationChannels } from './migrations/notificationChannels.ts';
import { notificationDeliveries } from './migrations/notificationDeliveries.ts';
import { notificationSettings } from './migrations/notificationSettings.ts';
import { notificationSilences } from './migrations/notificationSilences.ts';
import { notificationStatusSpans } from './migrations/notificationStatusSpans.ts';
import { orderedTable } from './migrations/orderedTable.ts';

const beginning: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await db.schema
      .createTable('setting')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('value', 'text', (column) => column.notNull())
      .execute();
    await orderedTable(db, 'platform')
      .addColumn('platform_id', 'text', (column) => column.primaryKey())
      .addColumn('app_key', 'text', (column) => column.unique())
      .addColumn('description', 'json', (column) => column.notNull())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
    /** What hangs on a platform goes with it. */
    const ofPlatform = (name: string) =>
      orderedTable(db, name).addColumn('platform_id', 'text', (column) =>
        column.notNull().references('heyan.platform.platform_id').onDelete('cascade'),
      );
    await ofPlatform('issued_credential')
      .addColumn('scheme', 'text', (column) => column.notNull())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .addPrimaryKeyConstraint('issued_credential_key', ['platform_id'])
      .execute();
    await ofPlatform('catalogue_entry')
      .addColumn('entity', 'text', (column) => column.notNull())
      .addColumn('entry', 'json', (column) => column.notNull())
      .addPrimaryKeyConstraint('catalogue_entry_key', ['platform_id', 'entity'])
      .execute();
    await ofPlatform('subscription')
      .addColumn('direction', 'text', (column) => column.notNull())
      .addColumn('entity', 'text', (column) => column.notNull())
      .addColumn('subscription', 'json', (column) => column.notNull())
      .addPrimaryKeyConstraint('subscription_key', ['direction', 'platform_id', 'entity'])
      .execute();
    await db.schema
      .createTable('authority_call')
      .addColumn('id', sql`bigint generated always as identity`, (column) => column.primaryKey())
      .addColumn('call', 'json', (column) => column.notNull())
      .execute();
    await ofPlatform('collection_cursor')
      .addColumn('warehouse', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('value', 'json', (column) => column.notNull())
      .addPrimaryKeyConstraint('collection_cursor_key', ['warehouse', 'platform_id', 'channel', 'subject'])
      .execute();
    await ofPlatform('collection_outcome')
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('entity', 'text', (column) => column.notNull())
      .addColumn('outcome', 'json', (column) => column.notNull())
      .addPrimaryKeyConstraint('collection_outcome_key', ['platform_id', 'channel', 'entity'])
      .execute();
    await ofPlatform('alert')
      .addColumn('alert_id', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addColumn('alert', 'json', (column) => column.notNull())
      .addPrimaryKeyConstraint('alert_key', ['platform_id', 'alert_id'])
      .execute();
  },
};

const refusal = `CREATE FUNCTION heyan.refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only ever added to' USING ERRCODE = 'insufficient_privilege';
END $$`;

/** Accounts, sessions, tokens, the process of chapter 8, and the log of who did what. */
const accounts: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await orderedTable(db, 'account')
      .addColumn('account_id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('disabled', 'boolean', (column) => column.notNull())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
    for (const [table, value] of [
      ['session', 'session'],
      ['api_token', 'token'],
    ] as const)
      await orderedTable(db, table)
        .addColumn('token_hash', 'text', (column) => column.primaryKey())
        .addColumn('account_id', 'text', (column) => column.notNull())
        .addColumn(value, 'json', (column) => column.notNull())
        .execute();
    await orderedTable(db, 'application')
      .addColumn('application_id', 'text', (column) => column.primaryKey())
      .addColumn('owner_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('platform_id', 'text')
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('audit')
      .addColumn('sequence', 'bigint', (column) => column.primaryKey())
      .addColumn('entry_id', 'text', (column) => column.notNull().unique())
      .addColumn('actor_id', 'text')
      .addColumn('subject', 'text', (column) => column.notNull())
      // Letter by letter as it was hashed.
      .addColumn('entry', 'text', (column) => column.notNull())
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('audit_subject').on('audit').columns(['subject', 'sequence']).execute();
    await db.schema.createIndex('audit_actor').on('audit').columns(['actor_id', 'sequence']).execute();
    await sql.raw(refusal).execute(database);
    for (const [name, event, each] of [
      ['audit_only_grows', 'UPDATE OR DELETE', 'ROW'],
      ['audit_is_not_emptied', 'TRUNCATE', 'STATEMENT'],
    ])
      await sql
        .raw(
          `CREATE TRIGGER ${name} BEFORE ${event} ON heyan.audit FOR EACH ${each} EXECUTE FUNCTION heyan.refuse_audit_change()`,
        )
        .execute(database);
  },
};

/** What is wrong with how a platform is connected (8.4). */
const exceptions: Migration = {
  up: async (database: Kysely<unknown>) => {
    await orderedTable(database.withSchema('heyan'), 'status_exception')
      .addColumn('exception_id', 'text', (column) => column.primaryKey())
      .addColumn('platform_id', 'text', (column) =>
        column.notNull().references('heyan.platform.platform_id').onDelete('cascade'),
      )
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('exception', 'json', (column) => column.notNull())
      .execute();
  },
};

/** What was verified on the monitoring platform (8.3). No platform is referred to: runs stay with the application when it goes. */
const verification: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await orderedTable(db, 'verification_run')
      .addColumn('run_id', 'text', (column) => column.primaryKey())
      .addColumn('platform_id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('verification_report')
      .addColumn('run_id', 'text', (column) =>
        column.primaryKey().references('heyan.verification_run.run_id').onDelete('cascade'),
      )
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
  },
};

/** Failures of signing in, which a restart does not forgive, and people who ask for an account. */
const accountsSignIn: Migration = {
  up: async (database: Kysely<unknown>) => {
    const db = database.withSchema('heyan');
    await orderedTable(db, 'sign_in_attempt')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .addColumn('last_at', 'timestamptz(3)', (column) => column.notNull())
      .execute();
    await orderedTable(db, 'sign_up')
      .addColumn('sign_up_id', 'text', (column) => column.primaryKey())
      .addColumn('sealed', 'bytea', (column) => column.notNull())
      .execute();
  },
};

/** In order; one that has been released is never changed, another is added. */
export const storeMigrations: Readonly<Record<string, Migration>> = {
  '0001-beginning': beginning,
  '0002-accounts': accounts,
  '0003-exceptions': exceptions,
  '0004-verification': verification,
  '0005-notification-channels': notificationChannels,
  '0006-notification-deliveries': notificationDeliveries,
  '0007-notification-silences': notificationSilences,
  '0008-notification-settings': notificationSettings,
  '0009-notification-status-spans': notificationStatusSpans,
  '0010-accounts-sign-in': accountsSignIn,
};
