import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { callWorking } from '../calling/callWorking.ts';
import { givesData } from '../reading/givesData.ts';
import { hasErrorInformation } from '../reading/hasErrorInformation.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';

const hint = {
  'zh-CN': '验证不通过时不返回数据，并以状态码与 { "error": { "code", "message" } } 说明原因。',
  en: 'When verification fails give no data, and say why by status and { "error": { "code", "message" } }.',
};

/** 7.2.3: who does not verify gets error information. A bare request can verify under no scheme whatever. */
export const refusesWithoutParameters: Check = {
  id: 'interface.refuses-without-parameters',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: {
    'zh-CN': '不带请求头参数的请求被拒绝并返回错误信息',
    en: 'A request without header parameters is refused with error information',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const findings: Finding[] = [];
    let refused = 0;
    for (const entity of mandatoryEntities(context.target.kind)) {
      if (context.target.interfaces?.urls[entity] === undefined) continue;
      const answer = await callWorking(context, entity, { headers: () => ({}) });
      // Nothing is there, or it is broken: no refusal to look at.
      if ([404, 405, 410, 501].includes(answer.status) || answer.status >= 500) continue;
      refused += 1;
      const problem = givesData(entity, answer)
        ? 'data'
        : hasErrorInformation(answer)
          ? undefined
          : 'no error information';
      if (problem === undefined) continue;
      findings.push({
        code: problem === 'data' ? 'interface.open' : 'interface.no-error-information',
        message:
          problem === 'data'
            ? {
                'zh-CN': `接口 ${answer.url} 对不带任何请求头参数的请求返回了数据。`,
                en: `The interface ${answer.url} gave data to a request without any header parameters.`,
              }
            : {
                'zh-CN': `接口 ${answer.url} 拒绝了请求，但没有返回任何错误信息。`,
                en: `The interface ${answer.url} refused without any error information.`,
              },
        expected: 'error information and no data',
        actual: { status: answer.status, body: answer.text.slice(0, 300) },
        pointer: answer.url,
        hint,
        evidence: answer.evidence,
      });
    }
    return refused === 0
      ? inconclusive('blocked', {
          'zh-CN': '没有可用的接口，看不到拒绝时的应答。',
          en: 'No interface works, so no refusal could be seen.',
        })
      : judged(findings);
  },
};
