/** Rights of one user of the front database on one thing, however it came by them. */
export interface Grant {
  /** Upper case: `DELETE`, `DELETE BY FUNCTION`, `TRUNCATE`, `ALL PRIVILEGES`, `OWNER`, `SUPERUSER` … */
  readonly privilege: string;
  /** What it is on: a table, a schema, a database, the server. */
  readonly on: string;
  /** A role through which it has the right; null: by itself. */
  readonly through: string | null;
}
