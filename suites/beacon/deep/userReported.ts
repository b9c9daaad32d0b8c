import type { LandedEvent } from '../../../mocks/monitoring-platform/collector/contract/landedEvent.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { isNobody } from '../touring/isNobody.ts';
import { signedInVisit } from '../touring/signedInVisit.ts';
import type { SignedInVisit } from '../touring/signedInVisit.ts';
import { unknownIds } from '../touring/unknownIds.ts';
import { supplies } from '../seeing/supplies.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

const hostOf = (url: string): string => URL.parse(url)?.hostname ?? '';
const bare = (address: string): string => address.replace(/[?#].*$/, '').replace(/\/$/, '');

/** An account that is another one on the next page, or one that was there before anybody had signed in, tells nothing of who it is. */
const oddAccounts = (visit: SignedInVisit, events: readonly LandedEvent[]): readonly Finding[] => {
  const own = events.filter(({ userId }) => userId !== '' && !isNobody(userId));
  // The last word of each page: one may not know at once who is there. The page that signs in may still speak of a guest.
  const said = [...new Set(visit.opened.slice(1).map(bare))].flatMap(
    (url) => own.findLast(({ pageUrl }) => bare(pageUrl) === url)?.userId ?? [],
  );
  if (new Set(said).size > 1)
    return [
      {
        code: 'beacon.user-changes',
        message: {
          'zh-CN': `同一用户登录后打开 ${said.length} 个页面，上报了 ${new Set(said).size} 个不同的账号`,
          en: `one user signed in and opened ${said.length} pages, which report ${new Set(said).size} different accounts`,
        },
        expected: { accounts: 1 },
        actual: { accounts: new Set(said).size },
        hint: {
          'zh-CN': '_user_id 是用户在本平台的标识，不是会话或访问的标识。',
          en: 'Let _user_id be the id that the user has on your platform, not that of a session or a visit.',
        },
      },
    ];
  const [home = ''] = visit.opened.slice(1);
  const pages = [...new Set(visit.opened.slice(1).map(bare))].filter((url) => hostOf(url) === hostOf(home));
  const without = pages.find(
    (url) => events.some(({ pageUrl }) => bare(pageUrl) === url) && !own.some(({ pageUrl }) => bare(pageUrl) === url),
  );
  if (said.length > 0 && without !== undefined)
    return [
      {
        code: 'beacon.user-missing-on-page',
        message: {
          'zh-CN': `登录后别的页面上报账号，页面 ${without} 上报的事件都不带账号`,
          en: `other pages report the account of who is signed in, and nothing that ${without} reports carries one`,
        },
        expected: { _user_id: 'account' },
        actual: { _user_id: '', page: without },
        hint: {
          'zh-CN': '在所有页面共用的模板中设置 _user_id。',
          en: 'Set _user_id in the template that all pages share.',
        },
      },
    ];
  const guest = visit.before.find(({ userId }) => userId !== '' && !isNobody(userId) && said.includes(userId));
  if (guest === undefined) return [];
  return [
    {
      code: 'beacon.user-before-signing-in',
      message: {
        'zh-CN': '登录之前上报的账号与登录之后相同：未登录的访客也记在这一账号名下',
        en: 'the account reported before signing in is that reported afterwards: guests are told to be this user',
      },
      expected: { accountBefore: '' },
      actual: { accountBefore: 'the same' },
      hint: {
        'zh-CN': '只在用户登录后设置 _user_id；打开即自动登录的演示环境不必理会。',
        en: 'Set _user_id only once somebody has signed in; a demonstration that signs everybody in by itself may leave it so.',
      },
      // Some installations sign everybody in: that is no violation.
      comparedWith: { profile: [] },
    },
  ];
};

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
    const odd = oddAccounts(visit, events);
    if (odd.length > 0)
      return judged(odd.map((finding) => ({ ...finding, pointer: context.target.pages.home, evidence })));
    const own = accounts.filter((account) => !isNobody(account));
    const [unknown] = (await unknownIds(context, 'user', own)) ?? [];
    if (unknown !== undefined)
      return judged([
        {
          code: 'beacon.user-unknown',
          message: {
            'zh-CN': `登录后上报的账号“${unknown}”不在用户接口所给的用户之中，访问行为无从与用户信息关联`,
            en: `the account reported after signing in, “${unknown}”, is none of the users that the interface gives: visits cannot be joined with users`,
          },
          expected: { _user_id: 'a userId of the users interface' },
          actual: { _user_id: unknown },
          pointer: context.target.pages.home,
          hint: {
            'zh-CN': '_user_id 与用户接口的 userId 取同一标识，不要取统一认证等其他系统的编号。',
            en: 'Let _user_id be the userId of the users interface, and not the number that another system, as that of single sign-on, has for the user.',
          },
          comparedWith: { profile: ['interfaces.recordFormat'] },
          evidence,
        },
      ]);
    const isTold = accounts.some((account) => !isNobody(account));
    if (!isTold && visit.lacked.length > 0)
      return inconclusive(
        'not-observable',
        {
          'zh-CN': `登录页面用到 jsdom 没有的功能（${visit.lacked.join('、')}），无从得知登录是否成功。`,
          en: `The page that signs in uses what jsdom does not have (${visit.lacked.join(', ')}), so nobody can tell whether anybody was signed in.`,
        },
        supplies.otherBrowser(),
      );
    return judged(
      isTold
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
