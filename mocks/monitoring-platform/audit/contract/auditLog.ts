import type { AuditEntry } from './auditEntry.ts';
import type { AuditQuery } from './auditQuery.ts';

/** The log as it can be read; it is written by changes of the store, and by nothing else. */
export interface AuditLog {
  readonly page: (query: AuditQuery) => Promise<readonly AuditEntry[]>;
  /** In order, those after a sequence, at most so many. */
  readonly following: (sequence: number, limit: number) => Promise<readonly AuditEntry[]>;
  /** The last entry as it was written down apart from the log; undefined: none was; null: the note about it is no note of ours. */
  readonly head: () => Promise<{ readonly sequence: number; readonly hash: string } | null | undefined>;
}
