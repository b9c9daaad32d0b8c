/** One line of SHOW GRANTS about rights. */
export interface MysqlGrant {
  /** Upper case, without column lists: `SELECT`, `ALL PRIVILEGES`, `GRANT OPTION` where it may pass them on. */
  readonly privileges: readonly string[];
  /** Null: every database, or every table of the database. Names of databases are patterns of LIKE. */
  readonly database: string | null;
  readonly table: string | null;
}

export interface MysqlGrants {
  readonly grants: readonly MysqlGrant[];
  /** Roles granted, as they are written there, quoted. */
  readonly roles: readonly string[];
}

const name = '(?:`(?:[^`]|``)*`|\'(?:[^\']|\'\')*\'|"(?:[^"]|"")*"|[A-Za-z0-9_$%]+|\\*)';
const onObject = new RegExp(`^GRANT (.+?) ON (?:TABLE )?(${name})\\.(${name}) TO `, 'is');
const ofRole = new RegExp(`^GRANT ((?:${name}(?:@${name})?(?:\\s*,\\s*)?)+) TO `, 'is');

const unquoted = (text: string): string | null => {
  if (text === '*') return null;
  const [quote = ''] = text;
  return /[`'"]/.test(quote) ? text.slice(1, -1).replaceAll(quote + quote, quote) : text;
};

/** What SHOW GRANTS of MySQL and MariaDB says. Rights on routines and proxies are none on data; a REVOKE line takes away again. */
export const parseMysqlGrants = (lines: readonly string[]): MysqlGrants => {
  const grants: MysqlGrant[] = [];
  const roles: string[] = [];
  for (const line of lines) {
    if (/^GRANT .+? ON (?:PROCEDURE|FUNCTION|PACKAGE|PACKAGE BODY) /is.test(line) || /^GRANT PROXY /i.test(line))
      continue;
    const right = onObject.exec(line);
    if (right !== null) {
      const [, list = '', database = '*', table = '*'] = right;
      const privileges = list
        .replaceAll(/\([^)]*\)/g, '')
        .split(',')
        .map((one) => one.trim().replaceAll(/\s+/g, ' ').toUpperCase());
      grants.push({
        privileges: [
          ...privileges.map((one) => (one === 'ALL' ? 'ALL PRIVILEGES' : one)),
          ...(/WITH GRANT OPTION/i.test(line) ? ['GRANT OPTION'] : []),
        ],
        database: unquoted(database),
        table: unquoted(table),
      });
      continue;
    }
    const role = ofRole.exec(line);
    if (role?.[1] !== undefined) for (const one of role[1].split(',')) roles.push(one.trim());
  }
  return { grants, roles };
};
