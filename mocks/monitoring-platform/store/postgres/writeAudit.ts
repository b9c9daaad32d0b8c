import type { Transaction } from 'kysely';
import { chainEntries } from '../../audit/chainEntries.ts';
import type { AuditNote } from '../../audit/contract/auditEntry.ts';
import { auditHead } from './auditHead.ts';
import type { StoreTables } from './storeTables.ts';

/** A statement takes 65,535 parameters. */
const rowsAtOnce = 1_000;

/** Appends notes to the log, those that are not there yet, and says apart from it where it ends. */
export const writeAudit = async (
  db: Transaction<StoreTables>,
  notes: readonly AuditNote[],
  signHead: (text: string) => string,
): Promise<void> => {
  const byId = new Map(notes.map((note) => [note.entryId, note]));
  const known = await db
    .selectFrom('audit')
    .select('entry_id')
    .where('entry_id', 'in', [...byId.keys()])
    .execute();
  for (const row of known) byId.delete(row.entry_id);
  const fresh = [...byId.values()];
  if (fresh.length === 0) return;
  const last = await db
    .selectFrom('audit')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst();
  const entries = chainEntries(last && { ...last, sequence: Number(last.sequence) }, fresh);
  const rows = entries.map(({ sequence, text, previous, hash }, at) => ({
    sequence,
    entry_id: fresh[at]?.entryId ?? '',
    actor_id: fresh[at]?.actor?.accountId ?? null,
    subject: fresh[at]?.subject ?? '',
    entry: text,
    previous,
    hash,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db
      .insertInto('audit')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
  const end = entries.at(-1);
  if (end === undefined) return;
  const value = auditHead.write(end, signHead);
  await db
    .insertInto('setting')
    .values({ name: auditHead.name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
};
