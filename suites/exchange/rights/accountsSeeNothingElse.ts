import { createAccountsCheck } from '../factories/createAccountsCheck.ts';

/** 7.3.2: users of the front database. What else lies on the server is not for them; what the product shows everybody does not count. */
export const accountsSeeNothingElse = createAccountsCheck({
  id: 'exchange.accounts-see-nothing-else',
  title: { 'zh-CN': '两个用户看不到前置数据库以外的表', en: 'Neither user sees tables outside the front database' },
  code: 'exchange.account-sees-other-schemas',
  excess: async (database, place) => {
    const { rows, evidence } =
      database.dialect.id === 'mysql'
        ? await database.query<{ readonly seen: string }>(
            "SELECT DISTINCT TABLE_SCHEMA AS seen FROM information_schema.TABLES WHERE TABLE_SCHEMA NOT IN (?, 'information_schema', 'performance_schema', 'sys') ORDER BY TABLE_SCHEMA LIMIT 20",
            [place],
          )
        : await database.query<{ readonly seen: string }>(
            `SELECT DISTINCT n.nspname AS seen FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
             WHERE n.nspname NOT IN ($1, 'pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_t%' AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
               AND has_schema_privilege(n.oid, 'USAGE') AND has_table_privilege(c.oid, 'SELECT, INSERT, UPDATE, DELETE')
               AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend d WHERE d.classid = 'pg_catalog.pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') ORDER BY 1 LIMIT 20`,
            [place],
          );
    return { names: rows.map(({ seen }) => seen), evidence: [evidence] };
  },
  message: (user, names) => ({
    'zh-CN': `用户 ${user} 可以访问前置数据库以外的表，位于 ${names}。`,
    en: `The user ${user} has access to tables outside the front database, in ${names}.`,
  }),
  expected: { 'zh-CN': '仅有前置数据库各表上的权限', en: 'rights on the tables of the front database only' },
  hint: {
    'zh-CN': '收回这两个用户在其他模式（数据库）中的权限。',
    en: 'Revoke the rights of these two users in other schemas (databases).',
  },
});
