import type { Client } from 'pg';
import { authorityNotes } from '../../../spec/front-database/authorityNotes.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { postgresql } from '../../../spec/front-database/postgresql.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { readWindow } from './readWindow.ts';
import { writeRows } from './writeRows.ts';

export interface CopyOptions {
  readonly warehouse: Warehouse;
  /** Identity of the warehouse: what a position says is true of it alone. */
  readonly identity: string;
  readonly schema: string;
  readonly tables: readonly FrontDatabaseTable[];
  readonly platformId: string;
  /** By table, the latest version that has landed whole. */
  readonly latest: ReadonlyMap<string, number>;
  readonly isOver: () => boolean;
}

interface Position {
  readonly version: string;
  readonly window_end: string | null;
  readonly after_key: string | null;
}

const rowsAtOnce = 2_000;

/**
 * Brings a platform's rows in the authority's database up to what has landed. Rows and how far they go are committed together: whatever happens
 * in between, the next time goes on where this one was, and a row written twice stands once.
 */
export const copyPlatform = async (
  client: Client,
  { warehouse, identity, schema, tables, platformId, latest: landed, isOver }: CopyOptions,
): Promise<void> => {
  const positions = postgresql.tableName(authorityNotes.position, { database: '', schema });
  for (const table of tables) {
    const latest = landed.get(table.name) ?? 0;
    if (latest === 0) continue;
    const {
      rows: [known],
    } = await client.query<Position>(
      `SELECT version, window_end, after_key FROM ${positions} WHERE platform_id = $1 AND table_name = $2 AND warehouse = $3`,
      [platformId, table.name, identity],
    );
    let from = Number(known?.version ?? 0);
    // A window that was begun is brought to its end before the next: what changed meanwhile lies behind it.
    let to = known?.window_end == null ? latest : Number(known.window_end);
    let after = known?.after_key == null ? undefined : (JSON.parse(known.after_key) as string);
    while (from < latest && !isOver()) {
      const rows = await readWindow(warehouse, table, { platformId, from, to, after }, rowsAtOnce);
      const isLast = rows.length < rowsAtOnce;
      after = rows.at(-1)?.key;
      await client.query('BEGIN');
      await writeRows(client, { schema, platformId, table }, rows);
      await client.query(
        `INSERT INTO ${positions} (platform_id, table_name, warehouse, version, window_end, after_key, "rows", written_at) VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp())
        ON CONFLICT (platform_id, table_name, warehouse) DO UPDATE SET version = EXCLUDED.version, window_end = EXCLUDED.window_end, after_key = EXCLUDED.after_key,
          "rows" = ${positions}."rows" + EXCLUDED."rows", written_at = EXCLUDED.written_at`,
        [
          platformId,
          table.name,
          identity,
          isLast ? to : from,
          isLast ? null : to,
          isLast || after === undefined ? null : JSON.stringify(after),
          rows.length,
        ],
      );
      await client.query('COMMIT');
      if (isLast) [from, to, after] = [to, latest, undefined];
    }
  }
};
