import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { blocked } from '../calling/blocked.ts';
import { callWorking } from '../calling/callWorking.ts';

/** Who asks beyond the last page gets an empty page (or an error), never records again: a collector would go on for ever. */
export const beyondTheLastPage: Check = {
  id: 'interface.beyond-the-last-page',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '末页之后没有记录', en: 'There are no records beyond the last page' },
  comparedWith: {
    profile: ['interfaces.paging.pageParameter', 'interfaces.paging.sizeParameter', 'interfaces.envelope'],
  },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { paging } = context.profile.values.interfaces;
    const answer = await callWorking(context, entity, {
      query: { [paging.pageParameter]: '999983', [paging.sizeParameter]: '10' },
    });
    if ([401, 403, 405].includes(answer.status)) return blocked(context, entity, answer);
    const records = answer.page?.records.length ?? 0;
    if (answer.status < 500 && records === 0) return judged([]);
    return judged([
      {
        code: 'interface.records-beyond-the-last-page',
        message: {
          'zh-CN': `第 999983 页应答状态 ${answer.status}，有 ${records} 条记录。`,
          en: `Page 999983 is answered with status ${answer.status} and ${records} records.`,
        },
        expected: { status: 200, records: 0 },
        actual: { status: answer.status, records },
        pointer: answer.url,
        hint: {
          'zh-CN': '超出末页时返回空的 records，total 不变。',
          en: 'Beyond the last page give empty records and the same total.',
        },
        evidence: answer.evidence,
      },
    ]);
  },
};
