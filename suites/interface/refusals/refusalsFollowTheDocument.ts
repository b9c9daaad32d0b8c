import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { baselineEntity } from '../calling/baselineEntity.ts';
import type { InterfaceCall } from '../calling/callInterface.ts';
import { callWorking } from '../calling/callWorking.ts';
import { contentTypeOf } from '../reading/contentTypeOf.ts';
import { documentedRefusal } from '../reading/documentedRefusal.ts';
import { givesData } from '../reading/givesData.ts';
import { notDeclared } from '../calling/notDeclared.ts';

/** 7.2.3: what is refused is answered as the OpenAPI document of the profile has it: media type and body of each 4xx. */
export const refusalsFollowTheDocument: Check = {
  id: 'interface.refusals-follow-the-document',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: {
    'zh-CN': '拒绝应答的媒体类型与正文符合 OpenAPI 文档',
    en: 'Media type and body of the refusals follow the OpenAPI document',
  },
  comparedWith: { profile: ['interfaces'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const entity = baselineEntity(context.target);
    if (entity === undefined) return notDeclared('site-column');
    const { paging } = context.profile.values.interfaces;
    const wrong: readonly (readonly ['list' | 'item', InterfaceCall])[] = [
      ['list', { headers: () => ({}) }],
      ['list', { seal: { scope: 'no-such-entity' } }],
      ['list', { query: { [paging.pageParameter]: '0' } }],
      ['item', { below: `no-such-${context.correlationId}` }],
    ];
    const findings: Finding[] = [];
    let looked = 0;
    for (const [what, call] of wrong) {
      const answer = await callWorking(context, entity, call);
      const refusal = documentedRefusal(context.profile, entity, what);
      // A status that the document does not have is another check's affair, as is what is no refusal.
      if (refusal === undefined || givesData(entity, answer) || !refusal.statuses.includes(answer.status)) continue;
      looked += 1;
      const { mediaType, charset } = contentTypeOf(answer.headers.get('content-type'));
      const wrongType =
        mediaType !== 'application/json' || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8');
      const problems = wrongType ? [] : refusal.problems(answer.json);
      if (!wrongType && problems.length === 0) continue;
      findings.push({
        code: wrongType ? 'interface.refusal-content-type' : 'interface.refusal-body',
        message: {
          'zh-CN': `${answer.url} 的 ${answer.status} 应答与 OpenAPI 文档不符。`,
          en: `The ${answer.status} of ${answer.url} is not what the OpenAPI document has for it.`,
        },
        expected: wrongType
          ? 'application/json; charset=utf-8'
          : 'error information as in spec/openapi/error.schema.json',
        actual: wrongType ? answer.headers.get('content-type') : problems,
        pointer: answer.url,
        hint: {
          'zh-CN': '所有 4xx 应答都以 JSON 给出错误代码与说明，包括框架默认的 404 页面；结构不同的，在目标文件中注明。',
          en: "Give a code and a message in JSON with every 4xx, your framework's own 404 page included; name another form in the target file.",
        },
        evidence: answer.evidence,
      });
    }
    return looked === 0
      ? inconclusive('blocked', {
          'zh-CN': '没有得到文档所列的拒绝应答。',
          en: 'No refusal that the document knows was seen.',
        })
      : judged(findings);
  },
};
