import { isSuccess } from '../../../spec/interfaces/isSuccess.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';

/** 7.2.5: in REST a resource that does not exist is answered as such. The draft does not spell REST out, hence `profile`. */
export const unknownItemIsNotFound: Check = {
  id: 'interface.unknown-item-is-not-found',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': '不存在的资源应答为不存在', en: 'A resource that does not exist is answered as such' },
  comparedWith: { profile: ['interfaces.rest.notFoundStatus'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const answer = await callWorking(context, entity, { below: `no-such-${context.correlationId}` });
    const { rest, error, envelope } = context.profile.values.interfaces;
    const refused =
      error.statusAs === 'body-code' ? !isSuccess(answer.json, envelope) : answer.status >= 300 && answer.status < 500;
    if (refused) return judged([]);
    return judged([
      {
        code: 'interface.unknown-item-answered',
        message: {
          'zh-CN': `对不存在的资源 ${answer.url} 应答了 ${answer.status}。`,
          en: `${answer.url}, which does not exist, is answered with ${answer.status}.`,
        },
        expected: rest.notFoundStatus,
        actual: { status: answer.status, body: answer.excerpt },
        pointer: answer.url,
        hint: { 'zh-CN': '以状态 404 及错误信息应答。', en: 'Answer with status 404 and error information.' },
        evidence: answer.evidence,
      },
    ]);
  },
};
