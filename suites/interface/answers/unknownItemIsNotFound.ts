import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { callWorking } from '../calling/callWorking.ts';
import { workingEntity } from '../calling/workingEntity.ts';

/** 7.2.5: in REST a resource that does not exist is answered as such. The draft does not spell REST out, hence `profile`. */
export const unknownItemIsNotFound: Check = {
  id: 'interface.unknown-item-is-not-found',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': '不存在的资源应答为不存在', en: 'A resource that does not exist is answered as such' },
  comparedWith: { profile: ['interfaces'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const working = await workingEntity(context);
    if ('outcome' in working) return working.outcome;
    const { entity } = working;
    const answer = await callWorking(context, entity, { below: `no-such-${context.correlationId}` });
    if (answer.status >= 300) return judged([]);
    return judged([
      {
        code: 'interface.unknown-item-answered',
        message: {
          'zh-CN': `对不存在的资源 ${answer.url} 应答了 ${answer.status}。`,
          en: `${answer.url}, which does not exist, is answered with ${answer.status}.`,
        },
        expected: 404,
        actual: { status: answer.status, body: answer.text.slice(0, 300) },
        pointer: answer.url,
        hint: { 'zh-CN': '以状态 404 及错误信息应答。', en: 'Answer with status 404 and error information.' },
        evidence: answer.evidence,
      },
    ]);
  },
};
