import type { AuditEntry } from '../../audit/contract/auditEntry.ts';

type End = Pick<AuditEntry, 'sequence' | 'hash'>;

/** Where the audit log ends, kept among the settings and signed: rows cut off at its end are missed, and nobody without the key can mend that. */
export const auditHead = {
  name: 'audit-head',
  write: ({ sequence, hash }: End, sign: (text: string) => string): string => {
    const text = `${sequence} ${hash}`;
    return `${text} ${sign(text)}`;
  },
  /** Null: it was not written with this key. */
  read: (value: string, sign: (text: string) => string): End | null => {
    const [sequence = '', hash = '', signature = ''] = value.split(' ');
    return sign(`${sequence} ${hash}`) === signature ? { sequence: Number(sequence), hash } : null;
  },
} as const;
