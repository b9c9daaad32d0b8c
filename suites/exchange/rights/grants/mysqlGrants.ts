import type { RecordedDatabase } from '../../reading/recordedDatabase.ts';
import type { Grant } from './grant.ts';
import { parseMysqlGrants } from './parseMysqlGrants.ts';

/** `front\_%` as MySQL reads it in a grant. */
const likes = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${[...pattern.matchAll(/\\(.)|[\s\S]/g)]
      .map(([whole, escaped]) => {
        if (escaped === undefined && whole === '%') return '.*';
        if (escaped === undefined && whole === '_') return '.';
        return (escaped ?? whole).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
      })
      .join('')}$`,
    's',
  ).test(text);

const mostRoles = 50;

/**
 * What a user of MySQL or MariaDB may do in a database and on the server: its own grants, those of every role it could take on,
 * and of roles granted to those. Both let a user see them, MariaDB only in a role that it has taken on: nothing else is to
 * follow in this session.
 */
export const mysqlGrants = async (
  database: RecordedDatabase,
  place: string,
): Promise<{ readonly grants: readonly Grant[]; readonly evidence: readonly string[] }> => {
  const grants = new Map<string, Grant>();
  const evidence: string[] = [];
  const asked = new Set<string>();
  const ask = async (statement: string, through: string | null): Promise<void> => {
    // Each of the two products refuses the other's words.
    const answer = await database.query<Readonly<Record<string, string>>>(statement).catch(() => undefined);
    if (answer === undefined) return;
    evidence.push(answer.evidence);
    const said = parseMysqlGrants(answer.rows.flatMap((row) => Object.values(row).slice(0, 1).map(String)));
    for (const grant of said.grants) {
      if (grant.database !== null && !likes(grant.database, place)) continue;
      const on = grant.database === null ? '*.*' : grant.table === null ? `${place}.*` : `${place}.${grant.table}`;
      for (const privilege of grant.privileges) {
        const key = `${privilege} ${on}`;
        if (!grants.has(key)) grants.set(key, { privilege, on, through });
      }
    }
    for (const role of said.roles) {
      if (asked.has(role) || asked.size >= mostRoles) continue;
      asked.add(role);
      await ask(`SHOW GRANTS FOR CURRENT_USER() USING ${role}`, role);
      if ((await database.attempt(`SET ROLE ${role}`)).ok) await ask('SHOW GRANTS', role);
    }
  };
  await ask('SHOW GRANTS', null);
  return { grants: [...grants.values()], evidence };
};
