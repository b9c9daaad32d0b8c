import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';

/** 7.2.5: a RESTful query is a GET of a resource; an interface that refuses the method is none. */
export const answersGet: Check = {
  id: 'interface.answers-get',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': '查询接口以 GET 方法提供', en: 'The queries are offered by GET' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const findings: Finding[] = [];
    const answers = await context.use(firstAnswers);
    let asked = 0;
    for (const entity of mandatoryEntities(context.target.kind)) {
      const answer = answers.get(entity);
      if (answer === undefined || answer instanceof CandidateError) continue;
      asked += 1;
      if (answer.status !== 405) continue;
      findings.push({
        code: 'interface.get-refused',
        message: {
          'zh-CN': `接口 ${answer.url} 不接受 GET 方法。`,
          en: `The interface ${answer.url} does not accept GET.`,
        },
        expected: 'GET is answered',
        actual: { status: answer.status, allow: answer.headers.get('allow') },
        pointer: answer.url,
        hint: {
          'zh-CN': '将查询接口改为以 GET 访问的资源（7.2.5）。',
          en: 'Offer the query as a resource that is read by GET (7.2.5).',
        },
        evidence: answer.evidence,
      });
    }
    return asked === 0
      ? inconclusive('capability-missing', {
          'zh-CN': '没有可检查的查询接口。',
          en: 'There is no query interface that answers.',
        })
      : judged(findings);
  },
};
