import { keyField } from '../../../spec/entities/keyField.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';
import { refusalProblem } from '../reading/refusalProblem.ts';
import { refusalFinding } from '../reading/refusalFinding.ts';

/**
 * 7.2.3: who does not verify gets error information. A bare request can verify under no scheme whatever. What an interface gives
 * record by record, at addresses below its own, is given by it as well; whoever has no such addresses may answer as he likes there.
 */
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
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const findings: Finding[] = [];
    for (const { entity, page } of able.accepted) {
      const answer = await callWorking(context, entity, { headers: () => ({}) });
      const problem = refusalProblem(entity, answer, context.profile);
      if (problem !== undefined)
        findings.push(
          refusalFinding(problem, answer, { 'zh-CN': '不带任何请求头参数', en: 'without any header parameters' }),
        );
      const id = page.records.at(0)?.[keyField(entity)];
      if (typeof id !== 'string' && typeof id !== 'number') continue;
      const item = await callWorking(context, entity, { below: String(id), headers: () => ({}) });
      if (refusalProblem(entity, item, context.profile) === 'data')
        findings.push({
          ...refusalFinding('data', item, {
            'zh-CN': '不带任何请求头参数、查询单条记录',
            en: 'for a single record without any header parameters',
          }),
          // That single records are below the address is the profile's; somebody else's may be public pages.
          comparedWith: { profile: ['interfaces.rest.notFoundStatus'] },
        });
    }
    return judged(findings);
  },
};
