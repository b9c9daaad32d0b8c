import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { Pool } from 'pg';
import type { ClientConfig } from 'pg';
import { aboutWhom } from '../aboutWhom.ts';
import type { StoreChange } from '../contract/storeChange.ts';
import type { StatusSpan } from '../../history/contract/statusSpan.ts';
import type { StoreBackend } from '../contract/storeBackend.ts';
import type { StoredAlert } from '../contract/storedAlert.ts';
import type { OperationalStore } from '../contract/operationalStore.ts';
import { createStore } from '../createStore.ts';
import { createSealer } from '../secrets/createSealer.ts';
import { openKeyFile } from '../secrets/openKeyFile.ts';
import { StoreAwayError } from '../storeAwayError.ts';
import { StoreError } from '../storeError.ts';
import { createAnswerLimit } from './createAnswerLimit.ts';
import { holdStore } from './holdStore.ts';
import { isBroken } from './isBroken.ts';
import { readAudit } from './readAudit.ts';
import { readChanges } from './readChanges.ts';
import { sealedAs } from './sealedAs.ts';
import { storeMigrations } from './storeMigrations.ts';
import type { StoreTables } from './storeTables.ts';
import { writeChanges } from './writeChanges.ts';

export interface PostgresStoreOptions {
  readonly connection: ClientConfig;
  /** What errors call it, its address for instance. */
  readonly label: string;
  readonly keyFile: string;
  /** Identity of the warehouse: what cursors say is true of it alone. */
  readonly warehouse: string;
  /** How long another one that has it is waited for; default 5 s. */
  readonly patienceMs?: number;
  /** How long the server may take for one thing; default 30 s. */
  readonly answerMs?: number;
  /** For how long what could not be written is tried again; default 8 s, in which a server that restarts is back. */
  readonly retryMs?: number;
}

const schema = 'heyan';
const pauseMs = 100;

const migrate = async (db: Kysely<StoreTables>): Promise<void> => {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => storeMigrations },
    migrationTableSchema: schema,
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error instanceof Error ? error : new Error(String(error));
};

/** The key, once it is known to be the one by which this store's secrets were sealed. */
const keyOf = async (db: Kysely<StoreTables>, file: string): Promise<Buffer> => {
  const name = 'key-check';
  const known = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  const key = openKeyFile(file, known === undefined);
  const value = createHmac('sha256', key).update(name).digest('hex');
  if (known === undefined) await db.insertInto('setting').values({ name, value }).execute();
  else if (known.value !== value) throw new StoreError('key-other', file);
  return key;
};

/**
 * The store in a PostgreSQL database, in a schema `heyan` of its own. One process at a time; secrets are sealed with the key of `keyFile`.
 * @throws StoreError, or what the database says.
 */
export const openPostgresStore = async ({
  connection,
  label,
  keyFile,
  warehouse,
  patienceMs = 5_000,
  answerMs = 30_000,
  retryMs = 8_000,
}: PostgresStoreOptions): Promise<OperationalStore> => {
  const pool = new Pool({ ...connection, max: 2 });
  // A session that breaks while nobody uses it, or between two statements of a transaction; the next statement fails or gets another one.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const answered = createAnswerLimit(pool, answerMs);
  const database = new Kysely<StoreTables>({ dialect: new PostgresDialect({ pool }) });
  const hold = holdStore({ query_timeout: patienceMs + answerMs, ...connection }, label, patienceMs);
  const close = async (): Promise<void> => {
    await database.destroy();
    await hold.release();
  };
  try {
    await hold.sure();
    await migrate(database);
    const db = database.withSchema(schema);
    const key = await keyOf(db, keyFile);
    const signHead = (text: string): string => createHmac('sha256', key).update(`audit-head ${text}`).digest('hex');
    const context = { sealer: createSealer(key), signHead, warehouse };
    const known = await readChanges(db, context);
    const registered = new Set(
      known.flatMap((change) => (change.type === 'platform' ? [change.platform.platformId] : [])),
    );
    const write = async (changes: readonly StoreChange[]): Promise<void> => {
      await hold.sure();
      // Removed by one change and spoken of by the next: as in memory, nothing is kept of a platform that is not there.
      const present = new Set(registered);
      const kept = changes.filter((change) => {
        if (change.type === 'platform') present.add(change.platform.platformId);
        if (change.type === 'removed') present.delete(change.platformId);
        const about = aboutWhom(change);
        return about === undefined || present.has(about);
      });
      if (kept.length > 0)
        await database
          .transaction()
          .execute((transaction) => writeChanges(transaction.withSchema(schema) as typeof transaction, kept, context));
      registered.clear();
      for (const one of present) registered.add(one);
    };
    const read = async <T>(reading: () => Promise<T>): Promise<T> => {
      try {
        return await answered(reading);
      } catch (error) {
        throw isBroken(error) ? new StoreAwayError(error) : error;
      }
    };
    const log = readAudit(db, signHead);
    const backend: StoreBackend = {
      commit: async (changes) => {
        const deadline = performance.now() + retryMs;
        for (;;) {
          try {
            await answered(() => write(changes));
            return;
          } catch (error) {
            // Whether it was written nobody knows; written twice it is the same.
            if (!isBroken(error)) throw error;
            if (performance.now() > deadline) throw new StoreAwayError(error);
            await wait(pauseMs);
          }
        }
      },
      alerts: async (platformId) => {
        const rows = await read(() =>
          db
            .selectFrom('alert')
            .select('alert')
            .where('platform_id', '=', platformId)
            .orderBy('created_at')
            .orderBy('alert_id')
            .execute(),
        );
        return rows.map(({ alert }) => alert as StoredAlert);
      },
      statusSpans: async (platformId, since) => {
        const rows = await read(() =>
          db
            .selectFrom('status_span')
            .select('span')
            .where('platform_id', '=', platformId)
            .where((where) => where.or([where('ended_at', 'is', null), where('ended_at', '>=', new Date(since))]))
            .orderBy('started_at')
            .orderBy('subject')
            .execute(),
        );
        return rows.map(({ span }) => span as StatusSpan);
      },
      report: async (runId) => {
        const row = await read(() =>
          db.selectFrom('verification_report').select('sealed').where('run_id', '=', runId).executeTakeFirst(),
        );
        return row && String(context.sealer.open(row.sealed, sealedAs.verificationReport(runId)));
      },
      audit: {
        page: (wanted) => read(() => log.page(wanted)),
        following: (sequence, limit) => read(() => log.following(sequence, limit)),
        head: () => read(log.head),
      },
      close,
    };
    return createStore(backend, known);
  } catch (error) {
    await close().catch(() => {});
    throw error;
  }
};
