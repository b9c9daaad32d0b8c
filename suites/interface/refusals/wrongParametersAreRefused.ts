import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { blocked } from '../calling/blocked.ts';
import { callWorking } from '../calling/callWorking.ts';

/** Query parameters out of range are the caller's fault: refused or put right, but never a breakdown. */
export const wrongParametersAreRefused: Check = {
  id: 'interface.wrong-parameters-are-refused',
  verifies: ['interfaces-restful'],
  channel: 'interface',
  title: { 'zh-CN': '超出范围的查询参数不引起服务故障', en: 'Query parameters out of range cause no breakdown' },
  comparedWith: { profile: ['interfaces.rest.invalidParameterStatus'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { pageParameter, sizeParameter, updatedSinceParameter } = context.profile.values.interfaces.paging;
    const findings: Finding[] = [];
    const tried = [
      { [pageParameter]: '0' },
      { [pageParameter]: '-1' },
      { [sizeParameter]: '999999999999' },
      { [pageParameter]: '一' },
      { [updatedSinceParameter]: "2026-02-30'T" },
    ];
    for (const query of tried) {
      const answer = await callWorking(context, entity, { query });
      if (answer.status === 401 || answer.status === 403) return blocked(context, entity, answer);
      if (answer.status < 500) continue;
      const text = new URLSearchParams(query).toString();
      findings.push({
        code: 'interface.parameter-breaks',
        message: {
          'zh-CN': `查询参数 ${text} 使接口应答 ${answer.status}。`,
          en: `The query ${text} makes the interface answer ${answer.status}.`,
        },
        expected: { status: [400, 422], or: 'a page with the parameter put right' },
        actual: { status: answer.status, body: answer.excerpt },
        pointer: answer.url,
        hint: {
          'zh-CN': '先校验查询参数，以 400 指出有误的参数。',
          en: 'Validate the query first and name the wrong parameter with status 400.',
        },
        evidence: answer.evidence,
      });
    }
    return judged(findings);
  },
};
