import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { inFrontDatabase } from '../reading/inFrontDatabase.ts';

const users = ['exchangeUser', 'pushUser'] as const;

/** 7.3.2: a push user and an exchange user are created anew: two users, each of whom gets in as itself. */
export const twoUsersCreated: Check = {
  id: 'exchange.two-users-created',
  verifies: ['front-database-users-created'],
  channel: 'exchange',
  title: {
    'zh-CN': '前置数据库新建了数据推送用户和数据交换用户，二者不同',
    en: 'The front database has a push user and an exchange user, and they are two',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['front-database', 'front-database.push-user'],
  run: async (context) => {
    const seen: { readonly name: string; readonly evidence: string }[] = [];
    for (const account of users) {
      const { rows, evidence } = await inFrontDatabase(context, account, (database) =>
        database.query<{ name: string }>('SELECT CURRENT_USER AS name'),
      );
      seen.push({ name: rows[0]?.name ?? '', evidence });
    }
    const [exchange, push] = seen;
    if (exchange === undefined || push === undefined || exchange.name !== push.name) return judged([]);
    return judged([
      {
        code: 'exchange.one-user-for-both',
        message: {
          'zh-CN': `数据推送用户与数据交换用户是同一个用户 ${push.name}。`,
          en: `The push user and the exchange user are one, ${push.name}.`,
        },
        expected: { 'zh-CN': '两个用户', en: 'two users' },
        actual: push.name,
        pointer: push.name,
        hint: {
          'zh-CN': '为推送与交换各新建一个用户，分别授权（7.3.2）。',
          en: 'Create one user for pushing and another for exchange, each with its own rights (7.3.2).',
        },
        evidence: [exchange.evidence, push.evidence],
      },
    ]);
  },
};
