import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import type { InterfaceAnswer, InterfaceCall } from '../calling/callInterface.ts';
import { callWorking } from '../calling/callWorking.ts';
import { contentTypeOf } from '../reading/contentTypeOf.ts';
import { documentedRefusal } from '../reading/documentedRefusal.ts';
import { givesData } from '../reading/givesData.ts';
import { refusalProblem } from '../reading/refusalProblem.ts';
import type { RefusalProblem } from '../reading/refusalProblem.ts';
import { refusedAsDeclared } from '../reading/refusedAsDeclared.ts';

/** A bare request was not refused as declared: it got data or nothing that tells, or words where a status was declared. */
const notRefused = (problem: RefusalProblem | undefined): Outcome => {
  const judge =
    problem === undefined ? 'interface.error-information-is-structured' : 'interface.refuses-without-parameters';
  return inconclusive('blocked', {
    'zh-CN': `没有得到文档所列的拒绝应答，见 ${judge}。`,
    en: `No refusal that the document knows was seen; see ${judge}.`,
  });
};

/** 7.2.3: what is refused is answered as the OpenAPI document of the profile has it: media type and body of each 4xx. */
export const refusalsFollowTheDocument: Check = {
  id: 'interface.refusals-follow-the-document',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: {
    'zh-CN': '拒绝应答的媒体类型与正文符合 OpenAPI 文档',
    en: 'Media type and body of the refusals follow the OpenAPI document',
  },
  comparedWith: { profile: ['interfaces.error'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { paging, error } = context.profile.values.interfaces;
    const wrong: readonly (readonly ['list' | 'item', InterfaceCall])[] = [
      ['list', { headers: () => ({}) }],
      ['list', { seal: { scope: 'no-such-entity' } }],
      ['list', { query: { [paging.pageParameter]: '0' } }],
      ['item', { below: `no-such-${context.correlationId}` }],
    ];
    const findings: Finding[] = [];
    let looked = 0;
    let bare: InterfaceAnswer | undefined;
    for (const [what, call] of wrong) {
      const answer = await callWorking(context, entity, call);
      const refusal = documentedRefusal(context.profile, entity, what);
      bare ??= answer;
      // What is no refusal is for other checks to say; a code of its own is documented under status 200.
      if (refusal === undefined || givesData(entity, answer) || !refusedAsDeclared(answer, context.profile)) continue;
      if (error.statusAs === 'body-code' && answer.status !== 200) continue;
      looked += 1;
      const { mediaType, charset } = contentTypeOf(answer.headers.get('content-type'));
      const wrongType =
        mediaType !== error.mediaType || (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8');
      const problems = wrongType ? [] : refusal.problems(answer.json);
      if (!wrongType && problems.length === 0) continue;
      findings.push({
        code: wrongType ? 'interface.refusal-content-type' : 'interface.refusal-body',
        message: {
          'zh-CN': `${answer.url} 的 ${answer.status} 应答与 OpenAPI 文档不符。`,
          en: `The ${answer.status} of ${answer.url} is not what the OpenAPI document has for it.`,
        },
        expected: wrongType
          ? `${error.mediaType}; charset=utf-8`
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
      ? notRefused(bare === undefined ? 'data' : refusalProblem(entity, bare, context.profile))
      : judged(findings);
  },
};
