import { createAccountsCheck } from '../factories/createAccountsCheck.ts';
import { changesStructure } from './grants/changesStructure.ts';
import { grantText } from './grants/grantText.ts';
import { grantsOf } from './grants/grantsOf.ts';

/** 7.3.2: users for data. One that owns the schema could change or drop the tables, and lift every restriction of its own. */
export const accountsOwnNothing = createAccountsCheck({
  id: 'exchange.accounts-own-nothing',
  title: {
    'zh-CN': '两个用户都不拥有前置数据库的模式和表',
    en: 'Neither user owns the schema or tables of the front database',
  },
  code: 'exchange.account-owns-structure',
  excess: async (database, _place, account, context) => {
    const { grants, evidence } = await grantsOf(context, account, database);
    // That the exchange user may drop tables is worse than that: it may delete, which the check of its rights says.
    const excess = grants.filter(
      (grant) => changesStructure(grant) && !(account === 'exchangeUser' && grant.privilege === 'DROP'),
    );
    return { names: excess.map(grantText), evidence };
  },
  message: (user, names) => ({
    'zh-CN': `用户 ${user} 拥有前置数据库的结构，或可以改动它：${names}。`,
    en: `The user ${user} owns the structure of the front database or may change it: ${names}.`,
  }),
  expected: {
    'zh-CN': '属于管理员；两个用户仅有对数据行的权限',
    en: 'owned by an administrator; the two users only have rights on rows',
  },
  hint: {
    'zh-CN': '把模式和表的所有者改为管理员，只向这两个用户授予对表中数据的权限。',
    en: 'Make an administrator the owner of schema and tables, and grant these two users rights on rows only.',
  },
});
