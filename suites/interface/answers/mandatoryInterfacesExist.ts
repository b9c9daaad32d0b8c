import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';
import { tlsProblem } from '../calling/tlsProblem.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';

const hint = {
  'zh-CN':
    '按 7.2.3 开发用户信息、网站结构目录接口，资源类平台还须开发数字资源目录接口，并在接入信息中给出可用的地址。',
  en: 'Develop the interfaces for users and site structure, and for a resource platform the resource catalogue (7.2.3), and give their working addresses in the access information.',
};

/** Addresses that are not there at all; 405 is an interface that knows another method, 401 and 403 one that refuses us. */
const absent = (status: number): boolean => status === 404 || status === 410 || status === 501;

/** 7.2.3: the interfaces for site structure, users and resource catalogue are there and answer. */
export const mandatoryInterfacesExist: Check = {
  id: 'interface.mandatory-interfaces-exist',
  verifies: ['interfaces-developed'],
  channel: 'interface',
  title: {
    'zh-CN': '已开发用户信息、网站结构目录及数字资源目录接口',
    en: 'The interfaces for users, site structure and resource catalogue are there',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const findings: Finding[] = [];
    const answers = await context.use(firstAnswers);
    let untrusted: CandidateError | undefined;
    for (const entity of mandatoryEntities(context.target.kind)) {
      const address = context.target.interfaces?.urls[entity];
      if (address === undefined) {
        findings.push({
          code: 'interface.not-declared',
          message: {
            'zh-CN': `接入信息中没有 ${entity} 接口的地址。`,
            en: `The access information gives no address of the interface for ${entity}.`,
          },
          expected: `interfaces.urls["${entity}"]`,
          actual: null,
          hint,
        });
        continue;
      }
      const answer = answers.get(entity);
      if (answer === undefined) continue;
      if (answer instanceof CandidateError && tlsProblem(answer) !== undefined) {
        // It is there; that its certificate is not to be trusted is for the check of its answers to say, and no matter of 7.2.3.
        untrusted = answer;
      } else if (answer instanceof CandidateError) {
        findings.push({
          code: 'interface.unreachable',
          message: answer.detail,
          expected: 'an answer',
          actual: answer.detail.en,
          pointer: address,
          hint,
        });
      } else if (absent(answer.status) || answer.status >= 500) {
        findings.push({
          code: absent(answer.status) ? 'interface.absent' : 'interface.broken',
          message: {
            'zh-CN': `接口 ${answer.url} 应答状态为 ${answer.status}。`,
            en: `The interface ${answer.url} answers with status ${answer.status}.`,
          },
          expected: 'an interface that answers',
          actual: answer.status,
          pointer: answer.url,
          hint,
          evidence: answer.evidence,
        });
      }
    }
    return findings.length === 0 && untrusted !== undefined
      ? inconclusive('unreachable', untrusted.detail)
      : judged(findings);
  },
};
