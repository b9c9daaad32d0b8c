import { auditHash } from './auditHash.ts';
import type { AuditEntry, AuditNote } from './contract/auditEntry.ts';

/** Notes as the entries that follow `last`. */
export const chainEntries = (
  last: Pick<AuditEntry, 'sequence' | 'hash'> | undefined,
  notes: readonly AuditNote[],
): readonly AuditEntry[] => {
  let { sequence, hash } = last ?? { sequence: 0, hash: '' };
  return notes.map((note) => {
    const text = JSON.stringify(note);
    const entry = { sequence: (sequence += 1), text, previous: hash, hash: auditHash(hash, text) };
    hash = entry.hash;
    return entry;
  });
};
