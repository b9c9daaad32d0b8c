import { keyField } from '../../../spec/entities/keyField.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';
import { mandatoryEntities } from '../calling/mandatoryEntities.ts';
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
    const mandatory = new Set<EntityName>(mandatoryEntities(context.target.kind));
    for (const { entity, page } of able.accepted) {
      const answer = await callWorking(context, entity, { headers: () => ({}) });
      const problem = refusalProblem(entity, answer, context.profile);
      if (problem !== undefined)
        findings.push(
          refusalFinding(problem, answer, { 'zh-CN': '不带任何请求头参数', en: 'without any header parameters' }),
        );
      // Filters of web servers know whole addresses: a query beside it must not open the door.
      if (problem === undefined && page.records.length > 1 && mandatory.has(entity)) {
        const { pageParameter, sizeParameter, updatedSinceParameter } = context.profile.values.interfaces.paging;
        const query = {
          [pageParameter]: '2',
          [sizeParameter]: '1',
          [updatedSinceParameter]: '2000-01-01T00:00:00+08:00',
        };
        const later = await callWorking(context, entity, { query, headers: () => ({}) });
        if (refusalProblem(entity, later, context.profile) === 'data')
          findings.push(
            refusalFinding('data', later, {
              'zh-CN': '不带任何请求头参数、查询其后各页或增量',
              en: 'for a later page, or for changes, without any header parameters',
            }),
          );
      }
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
