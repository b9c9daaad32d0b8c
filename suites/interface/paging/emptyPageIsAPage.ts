import { isoTime } from '../../../spec/isoTime.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { blocked } from '../calling/blocked.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';

const day = 86_400_000;

/** 7.2.3: no data is an answer as well; a collector that asks for changes gets none most of the time. */
export const emptyPageIsAPage: Check = {
  id: 'interface.empty-page-is-a-page',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '没有符合条件的记录时返回空页', en: 'Where no record matches, an empty page comes back' },
  comparedWith: { profile: ['interfaces.paging.updatedSinceParameter', 'interfaces.envelope'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { updatedSinceParameter } = context.profile.values.interfaces.paging;
    const answer = await callWorking(context, entity, {
      query: { [updatedSinceParameter]: isoTime(context.clock.now() + day) },
    });
    // That records come although none can match is for the check of the query for changes to say.
    if (answer.page !== undefined) return judged([]);
    if ([401, 403, 429, 503].includes(answer.status)) return blocked(context, entity, answer);
    return judged([
      {
        code: 'interface.empty-page-differs',
        message: {
          'zh-CN': `没有符合条件的记录时，${answer.url} 应答 ${answer.status}，不是空页。`,
          en: `Where no record matches, ${answer.url} answers ${answer.status} and no empty page.`,
        },
        expected: { status: 200, total: 0, records: [] },
        actual: { status: answer.status, body: answer.excerpt },
        pointer: answer.url,
        hint: {
          'zh-CN': '查询结果为空时仍以状态 200 返回 total 为 0、records 为空的一页。',
          en: 'Answer an empty result with status 200 and a page whose total is 0 and whose records are empty.',
        },
        evidence: answer.evidence,
      },
    ]);
  },
};
