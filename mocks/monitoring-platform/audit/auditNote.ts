import { randomUUID } from 'node:crypto';
import type { Clock } from '../../../spec/clock.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { NotedChange } from '../store/contract/operationalStore.ts';
import type { AuditOrigin } from './contract/auditOrigin.ts';

/** A column of a database takes neither zero bytes nor half surrogate pairs, and ids come from strangers. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\p{Cc}/gu, '\ufffd')
    .slice(0, 300);

/** Something for the audit log, as the change that goes into the store together with what it tells of. */
export const auditNote = (
  clock: Clock,
  { actor, address }: AuditOrigin,
  action: string,
  subject: string,
  details: Readonly<Record<string, unknown>> = {},
): NotedChange => ({
  type: 'audit',
  note: {
    entryId: randomUUID(),
    time: isoTime(clock.now()),
    actor,
    address,
    action,
    subject: plain(subject),
    details,
  },
});
