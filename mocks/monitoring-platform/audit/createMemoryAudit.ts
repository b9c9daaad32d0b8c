import { chainEntries } from './chainEntries.ts';
import type { AuditEntry, AuditNote } from './contract/auditEntry.ts';
import type { AuditLog } from './contract/auditLog.ts';

/** The log of a store that lasts no longer than the process. */
export const createMemoryAudit = (): AuditLog & { readonly write: (notes: readonly AuditNote[]) => void } => {
  const entries: AuditEntry[] = [];
  const known = new Set<string>();
  return {
    write: (notes) => {
      const fresh = notes.filter(({ entryId }) => !known.has(entryId) && known.add(entryId));
      for (const entry of chainEntries(entries.at(-1), fresh)) entries.push(entry);
    },
    page: async ({ before = Number.POSITIVE_INFINITY, limit, actor, subject }) =>
      entries
        .filter(({ sequence, text }) => {
          if (sequence >= before) return false;
          if (actor === undefined && subject === undefined) return true;
          const note = JSON.parse(text) as AuditNote;
          return (
            (actor === undefined || note.actor?.accountId === actor) &&
            (subject === undefined || note.subject === subject)
          );
        })
        .toReversed()
        .slice(0, limit),
    following: async (sequence, limit) => entries.slice(sequence, sequence + limit),
    head: async () => entries.at(-1),
  };
};
