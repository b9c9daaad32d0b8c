import { createAccountsCheck } from '../factories/createAccountsCheck.ts';

/** 7.3.2: users for data. One that owns the schema could change or drop the tables, and lift every restriction of its own. */
export const accountsOwnNothing = createAccountsCheck({
  id: 'exchange.accounts-own-nothing',
  title: {
    'zh-CN': '两个用户都不拥有前置数据库的模式和表',
    en: 'Neither user owns the schema or tables of the front database',
  },
  code: 'exchange.account-owns-structure',
  excess: async (database, place) => {
    const { rows, evidence } =
      database.dialect.id === 'mysql'
        ? // Nobody owns anything in MySQL: who may make and drop is in the same position. Names of databases are patterns there.
          await database.query<{ readonly owned: string }>(
            `SELECT DISTINCT PRIVILEGE_TYPE AS owned FROM information_schema.USER_PRIVILEGES WHERE PRIVILEGE_TYPE IN ('CREATE', 'ALTER', 'DROP', 'SUPER')
             UNION SELECT PRIVILEGE_TYPE FROM information_schema.SCHEMA_PRIVILEGES WHERE ? LIKE TABLE_SCHEMA AND (PRIVILEGE_TYPE IN ('CREATE', 'ALTER', 'DROP') OR IS_GRANTABLE = 'YES')
             UNION SELECT PRIVILEGE_TYPE FROM information_schema.TABLE_PRIVILEGES WHERE TABLE_SCHEMA = ? AND (PRIVILEGE_TYPE IN ('ALTER', 'DROP') OR IS_GRANTABLE = 'YES')`,
            [place, place],
          )
        : await database.query<{ readonly owned: string }>(
            `SELECT 'superuser' AS owned FROM pg_catalog.pg_roles WHERE rolname = current_user AND rolsuper
             UNION ALL SELECT 'database ' || datname FROM pg_catalog.pg_database WHERE datname = current_database() AND pg_has_role(current_user, datdba, 'USAGE')
             UNION ALL SELECT 'schema ' || nspname FROM pg_catalog.pg_namespace WHERE nspname = $1 AND pg_has_role(current_user, nspowner, 'USAGE')
             UNION ALL SELECT * FROM (SELECT 'table ' || c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
               WHERE n.nspname = $1 AND c.relkind IN ('r', 'p') AND pg_has_role(current_user, c.relowner, 'USAGE') ORDER BY 1 LIMIT 20) AS tables`,
            [place],
          );
    return { names: rows.map(({ owned }) => owned), evidence: [evidence] };
  },
  message: (user, names) => ({
    'zh-CN': `用户 ${user} 拥有前置数据库的结构，或可以改动它：${names}。`,
    en: `The user ${user} owns the structure of the front database or may change it: ${names}.`,
  }),
  expected: 'owned by an administrator; the two users only have rights on rows',
  hint: {
    'zh-CN': '把模式和表的所有者改为管理员，只向这两个用户授予对表中数据的权限。',
    en: 'Make an administrator the owner of schema and tables, and grant these two users rights on rows only.',
  },
});
