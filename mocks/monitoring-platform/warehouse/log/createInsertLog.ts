import { wellFormedJson } from '../../../../spec/wellFormedJson.ts';
import { createSegmentLog } from './createSegmentLog.ts';
import type { SegmentLog } from './createSegmentLog.ts';
import type { InsertLog } from './insertLog.ts';

export interface OwnLogOptions {
  /** Of the segments' names; nobody else's. */
  readonly opening: string;
  /** Where segments are kept; asked for with the first one. */
  readonly directory: () => Promise<string>;
  readonly durable: boolean;
  readonly tables: readonly string[];
  /** Lands a segment whole, durably, and once only for its name. `torn`: its last row may be half a row. */
  readonly land: (table: string, path: string, name: string, torn: boolean) => Promise<void>;
}

/** A log of segments for each table, of one process. */
export const createInsertLog = ({ opening, directory, durable, tables, land }: OwnLogOptions): InsertLog => {
  const logs = new Map<string, SegmentLog>(
    tables.map((table) => [
      table,
      createSegmentLog({
        directory,
        prefix: `${table}.${opening}`,
        durable,
        land: (path, name, torn) => land(table, path, name, torn),
      }),
    ]),
  );
  return {
    append: (table, rows) => {
      const log = logs.get(table);
      if (log === undefined)
        return Promise.reject(new Error(`Expected a table with a log, but there is none for ${table}.`));
      return log.append(rows.map((row) => `${wellFormedJson(row)}\n`));
    },
    landedFor: async (sql) => {
      for (const [table, log] of logs) if (log.pending() && sql.includes(table)) await log.flush();
    },
    close: async () => {
      for (const log of logs.values()) await log.close();
    },
  };
};
