import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { personalData } from '../touring/personalData.ts';
import { signedInVisit } from '../touring/signedInVisit.ts';
import { unlessRefused } from '../touring/unlessRefused.ts';

/** Identity-card and telephone numbers do not belong into beacons, the account excepted, which 7.1.3 asks for and which may be one. The draft has no rule; a value of the profile does. */
export const noPersonalData: Check = {
  id: 'beacon.no-personal-data',
  verifies: ['deep-beacon-user'],
  channel: 'beacon',
  title: {
    'zh-CN': '除账号外，事件中没有明文的身份证号、手机号',
    en: 'Events carry no identity-card or telephone number in clear besides the account',
  },
  comparedWith: { profile: ['beacon.conventions.personalDataInClear'] },
  platforms: platformKinds,
  needs: ['pages'],
  deadlineMs: 60_000,
  run: async (context) => {
    const visit = await context.use(signedInVisit);
    await unlessRefused(visit);
    const events = await visit.events();
    if (events.length === 0)
      return inconclusive('blocked', {
        'zh-CN': '没有收到任何事件，见检查 beacon.covers-every-column。',
        en: 'No event came; see the check beacon.covers-every-column.',
      });
    const found = events.flatMap((event) =>
      personalData(`${event.pageUrl} ${event.referrer} ${event.pageName} ${JSON.stringify(event.parameters)}`).map(
        (datum) => ({ ...datum, page: event.pageUrl.replace(/[?#].*$/, '') }),
      ),
    );
    const distinct = [...new Map(found.map((datum) => [`${datum.type} ${datum.masked}`, datum])).values()].slice(0, 10);
    return judged(
      distinct.map(({ type, masked, page }) => ({
        code: 'beacon.personal-data-in-clear',
        message: {
          'zh-CN': `事件中有明文${type === 'telephone' ? '手机号' : '身份证号'} ${masked}`,
          en: `an event carries a ${type === 'telephone' ? 'telephone' : 'identity-card'} number in clear: ${masked}`,
        },
        expected: {
          'zh-CN': '平台内部的用户标识，或加密、散列后的值',
          en: 'an id of the platform’s own, or a value encrypted or hashed',
        },
        actual: masked,
        pointer: page,
        hint: {
          'zh-CN': '除账号外，不在地址、参数等处带上证件号和电话号码。',
          en: 'Carry no identity-card and telephone numbers in addresses and parameters; only the account is asked for.',
        },
      })),
    );
  },
};
