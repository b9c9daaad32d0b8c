import { isSuccess } from '../../../spec/interfaces/isSuccess.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';

/**
 * 7.2.5: a query interface is only read. The probes are a DELETE and a PATCH below the collection, of an id that does not exist,
 * so that nothing can be lost or changed even where they were obeyed.
 */
export const wrongMethodIsRefused: Check = {
  id: 'interface.wrong-method-is-refused',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': '查询接口拒绝改写方法', en: 'The queries refuse methods that change things' },
  comparedWith: { profile: ['interfaces.rest.methods'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { error, envelope } = context.profile.values.interfaces;
    const findings: Finding[] = [];
    for (const method of ['DELETE', 'PATCH']) {
      const answer = await callWorking(context, entity, { method, below: `no-such-${context.correlationId}` });
      const refused =
        error.statusAs === 'body-code' && answer.status === 200
          ? !isSuccess(answer.json, envelope)
          : answer.status >= 300 && (answer.status < 500 || answer.status === 501);
      if (refused) continue;
      findings.push({
        code: `interface.${method.toLowerCase()}-answered`,
        message: {
          'zh-CN': `对 ${answer.url} 的 ${method} 请求应答了 ${answer.status}。`,
          en: `A ${method} of ${answer.url} is answered with ${answer.status}.`,
        },
        expected: [404, 405],
        actual: { status: answer.status, body: answer.excerpt },
        pointer: answer.url,
        hint: {
          'zh-CN': '以状态 405 及 Allow 头应答查询资源不支持的方法。',
          en: 'Answer methods that a read-only resource does not know with status 405 and an Allow header.',
        },
        evidence: answer.evidence,
      });
    }
    return judged(findings);
  },
};
