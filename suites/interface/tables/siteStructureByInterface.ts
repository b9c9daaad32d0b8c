import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { blocked } from '../calling/blocked.ts';
import { supplies } from '../calling/supplies.ts';
import { firstAnswers } from '../calling/firstAnswers.ts';

/** 6.3: an interface is the main way to the site structure. */
export const siteStructureByInterface: Check = {
  id: 'interface.site-structure-by-interface',
  verifies: ['site-structure-by-interface'],
  channel: 'interface',
  title: { 'zh-CN': '网站结构以数据接口提供', en: 'The site structure is offered through an interface' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const address = context.target.interfaces?.urls['site-column'];
    if (address !== undefined) {
      const answer = (await context.use(firstAnswers)).get('site-column');
      if (answer instanceof CandidateError) throw answer;
      if (answer === undefined) return judged([]);
      if (answer.page === undefined) return blocked(context, 'site-column', answer);
      return answer.page.records.length > 0
        ? judged([])
        : inconclusive(
            'no-data',
            { 'zh-CN': `接口 ${answer.url} 没有栏目。`, en: `The interface ${answer.url} has no column.` },
            supplies.records('site-column'),
          );
    }
    return judged([
      {
        code: 'interface.site-structure-not-by-interface',
        message: {
          'zh-CN': '接入信息给出了数据接口，其中没有网站结构接口。',
          en: 'The access information names interfaces, but none for the site structure.',
        },
        expected: 'interfaces.urls["site-column"]',
        actual: Object.keys(context.target.interfaces?.urls ?? {}),
        hint: {
          'zh-CN': '开发网站结构接口（6.3、7.2.3），并在接入信息中给出地址。',
          en: 'Develop an interface for the site structure (6.3, 7.2.3) and name its address in the access information.',
        },
      },
    ]);
  },
};
