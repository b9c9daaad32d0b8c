import { createGroupCommit } from './createGroupCommit.ts';
import type { InsertLog } from './insertLog.ts';

type Row = Readonly<Record<string, unknown>>;

/** A server keeps its own log: what is appended is one insert per group, acknowledged when the server has it on disk. */
export const serverLog = (insert: (table: string, rows: readonly Row[]) => Promise<void>): InsertLog => {
  const groups = new Map<string, ReturnType<typeof createGroupCommit<Row>>>();
  return {
    append: async (table, rows) => {
      const group = groups.get(table) ?? createGroupCommit<Row>((batch) => insert(table, batch));
      groups.set(table, group);
      await group.add(rows);
    },
    landedFor: async () => {},
    close: async () => {},
  };
};
