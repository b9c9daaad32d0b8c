import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { isNobody } from '../touring/isNobody.ts';
import { signedInVisit } from '../touring/signedInVisit.ts';
import { supplies } from '../seeing/supplies.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

/** 7.1.3: the account of somebody signed in goes along with the events. */
export const userReported: Check = {
  id: 'beacon.user-reported',
  verifies: ['deep-beacon-user'],
  channel: 'beacon',
  title: { 'zh-CN': '登录用户的账号随事件上报', en: 'The account of somebody signed in goes along with the events' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const visit = await context.use(signedInVisit);
    if (!visit.signedIn)
      return inconclusive(
        'role-missing',
        {
          'zh-CN': '接入信息未给出 beacon.pages.login（打开即登录演示账号的地址）。',
          en: 'The access information names no beacon.pages.login (an address that signs a demonstration account in).',
        },
        supplies.login(),
      );
    await unlessRefused(visit);
    const events = await visit.events();
    if (events.length === 0)
      return inconclusive('blocked', {
        'zh-CN': '登录后的页面没有上报任何事件，见检查 beacon.covers-every-column。',
        en: 'The pages reported nothing after signing in; see the check beacon.covers-every-column.',
      });
    const evidence = [
      context.evidence.record({
        kind: 'note',
        text: events
          .map((event) => `${event.eventCode} ${event.pageUrl} user=${event.userId === '' ? '(none)' : '(given)'}`)
          .join('\n'),
      }),
    ];
    const accounts = events.map(({ userId }) => userId).filter((userId) => userId !== '');
    return judged(
      accounts.some((account) => !isNobody(account))
        ? []
        : [
            {
              code: accounts.length > 0 ? 'beacon.user-is-nobody' : 'beacon.user-missing',
              message:
                accounts.length > 0
                  ? {
                      'zh-CN': `登录后上报的事件所带的账号“${accounts[0] ?? ''}”不是任何人的账号`,
                      en: `events reported after signing in carry “${accounts[0] ?? ''}”, which is nobody’s account`,
                    }
                  : {
                      'zh-CN': '登录后上报的事件不带用户账号',
                      en: 'events reported after signing in carry no account',
                    },
              expected: { _user_id: 'account' },
              actual: { _user_id: accounts[0] ?? '' },
              pointer: context.target.pages.home,
              hint: {
                'zh-CN': '用户登录后以 aplus.setMetaInfo 设置 _user_id。',
                en: 'Set _user_id by aplus.setMetaInfo once somebody has signed in.',
              },
              evidence,
            },
          ],
    );
  },
};
