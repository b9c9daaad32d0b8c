import { sql } from 'kysely';
import type { Kysely } from 'kysely';

/** Begins a table whose rows keep the order in which they first came. */
export const orderedTable = (db: Kysely<unknown>, name: string) =>
  db.schema.createTable(name).addColumn('position', sql`bigint generated always as identity`);
