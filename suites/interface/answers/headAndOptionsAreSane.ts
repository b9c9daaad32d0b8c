import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { blocked } from '../calling/blocked.ts';
import { callWorking } from '../calling/callWorking.ts';

/** 7.2.5: HEAD is GET without the body, OPTIONS changes nothing; whoever does not offer them says so (405 or 501). */
export const headAndOptionsAreSane: Check = {
  id: 'interface.head-and-options-are-sane',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': 'HEAD 与 OPTIONS 方法的应答合理', en: 'HEAD and OPTIONS are answered sensibly' },
  comparedWith: { profile: ['interfaces.rest.methods'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const get = await callWorking(context, entity);
    if (get.page === undefined) return blocked(context, entity, get);
    const findings: Finding[] = [];
    for (const method of ['HEAD', 'OPTIONS']) {
      const answer = await callWorking(context, entity, { method });
      if (answer.status < 300 || [401, 403, 405, 501].includes(answer.status)) continue;
      findings.push({
        code: 'interface.method-answered-oddly',
        message: {
          'zh-CN': `${answer.url} 的 ${method} 请求应答 ${answer.status}，而 GET 应答 200。`,
          en: `${method} of ${answer.url} is answered with ${answer.status}, GET with 200.`,
        },
        expected: [200, 204, 405, 501],
        actual: answer.status,
        pointer: answer.url,
        hint: {
          'zh-CN': 'HEAD 与 GET 应答相同的状态而没有正文；不支持的方法应答 405。',
          en: 'Answer HEAD with the status of GET and no body; answer 405 for a method that is not offered.',
        },
        evidence: [...get.evidence, ...answer.evidence],
      });
    }
    return judged(findings);
  },
};
