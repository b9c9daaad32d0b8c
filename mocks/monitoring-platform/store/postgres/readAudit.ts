import type { Kysely } from 'kysely';
import type { AuditEntry } from '../../audit/contract/auditEntry.ts';
import type { AuditLog } from '../../audit/contract/auditLog.ts';
import { auditHead } from './auditHead.ts';
import type { StoreTables } from './storeTables.ts';

const columns = ['sequence', 'entry', 'previous', 'hash'] as const;
const entryOf = (row: Pick<StoreTables['audit'], (typeof columns)[number]>): AuditEntry => ({
  sequence: Number(row.sequence),
  text: row.entry,
  previous: row.previous,
  hash: row.hash,
});

/** The log as it stands in the database. */
export const readAudit = (db: Kysely<StoreTables>, signHead: (text: string) => string): AuditLog => ({
  page: async ({ before, limit, actor, subject }) => {
    let query = db.selectFrom('audit').select(columns).orderBy('sequence', 'desc').limit(limit);
    if (before !== undefined) query = query.where('sequence', '<', before);
    if (actor !== undefined) query = query.where('actor_id', '=', actor);
    if (subject !== undefined) query = query.where('subject', '=', subject);
    return (await query.execute()).map(entryOf);
  },
  following: async (sequence, limit) =>
    (
      await db
        .selectFrom('audit')
        .select(columns)
        .where('sequence', '>', sequence)
        .orderBy('sequence')
        .limit(limit)
        .execute()
    ).map(entryOf),
  head: async () => {
    const row = await db.selectFrom('setting').select('value').where('name', '=', auditHead.name).executeTakeFirst();
    return row === undefined ? undefined : auditHead.read(row.value, signHead);
  },
});
