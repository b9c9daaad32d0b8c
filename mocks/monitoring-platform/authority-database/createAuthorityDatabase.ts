import { Client } from 'pg';
import { withoutPassword } from '../../../fixtures/starting/withoutPassword.ts';
import { authorityNotes } from '../../../spec/front-database/authorityNotes.ts';
import { authorityTables } from '../../../spec/front-database/authorityTables.ts';
import { postgresql } from '../../../spec/front-database/postgresql.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import { warehouseIdentity } from '../store/warehouseIdentity.ts';
import type { AuthorityDatabase, AuthorityStanding } from './contract/authorityDatabase.ts';
import { copyPlatform } from './copyPlatform.ts';
import { latestVersion } from './latestVersion.ts';
import { prepareTables } from './prepareTables.ts';

export interface AuthorityDatabaseOptions {
  /** `postgres://user:password@host:port/database`. */
  readonly url: string;
  /** How long after the n-th failure in a row it is tried again; default: 2 s, twice as long each time, ten minutes at most. */
  readonly pauseMs?: (failures: number) => number;
}

const usualPauseMs = (failures: number): number => Math.min(600_000, 1_000 * 2 ** failures);
const fresh: AuthorityStanding = { pendingSince: null, writtenAt: null, rows: 0, refused: 0 };

/**
 * Brings what the exchange has landed into the authority's own front database (7.3.1), platform by platform, behind the extraction and apart from it: where
 * the database is away nothing waits for it, and it is made up for. How far it has come stands in that database, beside the rows.
 */
export const createAuthorityDatabase = (
  { warehouse, profile, clock }: MonitoringDependencies,
  { url, pauseMs = usualPauseMs }: AuthorityDatabaseOptions,
): AuthorityDatabase => {
  const tables = authorityTables(profile);
  const { schema } = profile.values.exchange;
  const standings = new Map<string, AuthorityStanding>();
  /** Platforms of which something is to be written, in order; and those that are being extracted, whose rows are not yet whole. */
  const waiting = new Set<string>();
  const extracting = new Map<string, number>();
  let trouble: { readonly reason: string; readonly since: number } | null = null;
  let [failures, closed] = [0, false];
  let retry: NodeJS.Timeout | undefined;
  let working: Promise<void> | undefined;
  let session: Client | undefined;
  let identity: string | undefined;

  const note = (platformId: string, change: Partial<AuthorityStanding>): void =>
    void standings.set(platformId, { ...fresh, ...standings.get(platformId), ...change });
  const isDue = (platformId: string): boolean => !extracting.has(platformId);
  const open = async (): Promise<Client> => {
    const client = new Client({
      connectionString: url,
      application_name: 'heyan authority',
      connectionTimeoutMillis: 10_000,
      statement_timeout: 60_000,
      query_timeout: 90_000,
    });
    client.on('error', () => {});
    session = client;
    await client.connect();
    await prepareTables(client, tables, profile);
    return client;
  };
  const learn = async (client: Client, platformId: string): Promise<void> => {
    const name = (table: string): string => postgresql.tableName(table, { database: '', schema });
    const {
      rows: [row],
    } = await client.query<{ readonly rows: string; readonly refused: string }>(
      `SELECT (SELECT coalesce(sum("rows"), 0) FROM ${name(authorityNotes.position)} WHERE platform_id = $1 AND warehouse = $2) AS rows,
        (SELECT count(*) FROM ${name(authorityNotes.refused)} WHERE platform_id = $1 AND settled_at IS NULL) AS refused`,
      [platformId, identity],
    );
    note(platformId, { rows: Number(row?.rows ?? 0), refused: Number(row?.refused ?? 0), writtenAt: clock.now() });
  };
  const work = async (): Promise<void> => {
    let client: Client | undefined;
    try {
      identity ??= await warehouseIdentity(warehouse);
      for (;;) {
        const platformId = [...waiting].find(isDue);
        if (platformId === undefined || closed) break;
        client ??= await open();
        // Whatever lands from now on asks for it again.
        waiting.delete(platformId);
        try {
          const latest = new Map<string, number>();
          for (const table of tables) latest.set(table.name, await latestVersion(warehouse, table, platformId));
          // Begun meanwhile: what of it has landed is not whole, and its end asks again.
          if (extracting.has(platformId)) continue;
          const isOver = (): boolean => closed;
          await copyPlatform(client, { warehouse, identity, schema, tables, platformId, latest, isOver });
          await learn(client, platformId);
        } catch (error) {
          waiting.add(platformId);
          throw error;
        }
        if (!waiting.has(platformId) && !extracting.has(platformId)) note(platformId, { pendingSince: null });
      }
      if (client !== undefined) [failures, trouble] = [0, null];
    } catch (error) {
      failures += 1;
      const reason = error instanceof Error ? error.message || String(error) : String(error);
      trouble = { reason: withoutPassword(reason).slice(0, 300), since: trouble?.since ?? clock.now() };
      if (!closed) retry = setTimeout(wake, pauseMs(failures)).unref();
    } finally {
      session = undefined;
      await client?.end().catch(() => {});
      working = undefined;
      // Asked for while the session was being left.
      if (retry === undefined) wake();
    }
  };
  const wake = (): void => {
    retry = undefined;
    if (closed || ![...waiting].some(isDue)) return;
    working ??= work();
  };
  const ask = (platformId: string): void => {
    waiting.add(platformId);
    if (standings.get(platformId)?.pendingSince == null) note(platformId, { pendingSince: clock.now() });
    // While it is away the next try comes by itself.
    if (retry === undefined) wake();
  };
  return {
    address: withoutPassword(url),
    trouble: () => trouble,
    standings: () => standings,
    following:
      (extract) =>
      async (platformId, ...rest) => {
        extracting.set(platformId, (extracting.get(platformId) ?? 0) + 1);
        try {
          return await extract(platformId, ...rest);
        } finally {
          const left = (extracting.get(platformId) ?? 1) - 1;
          if (left === 0) extracting.delete(platformId);
          else extracting.set(platformId, left);
          ask(platformId);
        }
      },
    begin: async () => {
      const landed = await warehouse.query<{ readonly id: string }>(
        "SELECT DISTINCT platform_id AS id FROM landing WHERE channel = 'exchange'",
      );
      for (const { id } of landed) ask(id);
    },
    settled: async () => {
      for (let one = working; one !== undefined; one = working) await one;
    },
    close: async () => {
      closed = true;
      clearTimeout(retry);
      // What is on its way is broken off: it is gone on with at the next start.
      await session?.end().catch(() => {});
      await working;
    },
  };
};
