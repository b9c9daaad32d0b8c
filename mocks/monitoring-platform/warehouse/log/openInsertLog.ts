import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../../../../fixtures/starting/makeDirectory.ts';
import { wellFormedJson } from '../../../../spec/wellFormedJson.ts';
import { createSegmentLog } from './createSegmentLog.ts';
import type { SegmentLog } from './createSegmentLog.ts';
import type { InsertLog } from './insertLog.ts';
import { landSegment } from './landSegment.ts';
import type { SegmentLanding } from './landSegment.ts';

export interface InsertLogOptions {
  /** Of the warehouse. */
  readonly directory: string;
  /** False: the warehouse is temporary, and so is the log. */
  readonly kept: boolean;
  readonly tables: readonly string[];
  readonly command: SegmentLanding['command'];
  readonly insert: SegmentLanding['insert'];
  readonly onCorrupt: SegmentLanding['onCorrupt'];
}

const pattern = /^([a-z_]+)\.([0-9a-f]{32})\.\d{8}\.ndjson$/;
/** Openings of this process: their segments are theirs, not left over. */
const living = new Set<string>();

/** The log of an embedded warehouse; what an earlier process left in it lands first, once, however often it was interrupted. */
export const openInsertLog = async ({
  directory,
  kept,
  tables,
  command,
  insert,
  onCorrupt,
}: InsertLogOptions): Promise<InsertLog> => {
  const opening = randomUUID().replaceAll('-', '');
  living.add(opening);
  const land = (table: string, path: string, name: string, unread: boolean): Promise<void> =>
    landSegment({ table, path, name, command, insert, onCorrupt }, unread);
  let folder: Promise<string> | undefined;
  const open = async (): Promise<string> => {
    if (!kept) return mkdtemp(join(directory, 'log-'));
    const own = join(directory, 'log');
    makeDirectory(own);
    return own;
  };
  const opened = (): Promise<string> => (folder ??= open());
  const replay = async (): Promise<void> => {
    const own = await opened();
    for (const name of (await readdir(own)).sort()) {
      const [, table = '', owner = ''] = pattern.exec(name) ?? [];
      if (!tables.includes(table) || living.has(owner)) continue;
      const path = join(own, name);
      await land(table, path, name, true);
      await rm(path);
    }
  };
  if (kept) {
    await replay().catch((error: unknown) => {
      living.delete(opening);
      throw error;
    });
  }
  const logs = new Map<string, SegmentLog>(
    tables.map((table) => [
      table,
      createSegmentLog({
        directory: opened,
        prefix: `${table}.${opening}`,
        durable: kept,
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
      try {
        for (const log of logs.values()) await log.close();
      } finally {
        living.delete(opening);
        if (!kept && folder !== undefined) await rm(await folder, { recursive: true, force: true });
      }
    },
  };
};
