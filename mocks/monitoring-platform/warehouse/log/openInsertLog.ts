import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeDirectory } from '../../../../fixtures/starting/makeDirectory.ts';
import { createInsertLog } from './createInsertLog.ts';
import { createLogBranches } from './createLogBranches.ts';
import type { InsertLog } from './insertLog.ts';
import { landSegment } from './landSegment.ts';
import type { SegmentLanding } from './landSegment.ts';
import type { LogBranches } from './logBranches.ts';

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
}: InsertLogOptions): Promise<InsertLog & { readonly branches: LogBranches }> => {
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
  const log = createInsertLog({ opening, directory: opened, durable: kept, tables, land });
  const branches = createLogBranches({ directory: opened, living, replay, durable: kept, tables, land });
  return {
    append: log.append,
    landedFor: async (sql) => {
      await log.landedFor(sql);
      await branches.landedFor(sql);
    },
    branches: { open: branches.open },
    close: async () => {
      try {
        await log.close();
      } finally {
        living.delete(opening);
        if (!kept && folder !== undefined) await rm(await folder, { recursive: true, force: true });
      }
    },
  };
};
