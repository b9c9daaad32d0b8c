import type { EntityName } from '../../../spec/entities/entityName.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { Check } from '../../engine/running/check.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { blocked } from '../calling/blocked.ts';
import type { InterfaceAnswer } from '../calling/callInterface.ts';
import { callWorking } from '../calling/callWorking.ts';

const codings = ['gzip', 'deflate', 'br'] as const;
type Answered = InterfaceAnswer | CandidateError;

const hint = {
  'zh-CN': '按 Accept-Encoding 协商压缩，使 Content-Encoding 与正文的实际编码一致；不压缩时不要发送该字段。',
  en: 'Negotiate compression by Accept-Encoding and let Content-Encoding name the coding the body really has; leave the field out of what is not compressed.',
};

/** The records whatever their order, which is for another check to judge. */
const content = (answer: Answered): string | undefined => {
  const page = answer instanceof CandidateError ? undefined : answer.page;
  return page === undefined
    ? undefined
    : JSON.stringify([page.total, page.records.map((record) => JSON.stringify(record)).toSorted()]);
};

const ask = async (context: CheckContext, entity: EntityName, coding: string): Promise<Answered> => {
  const { paging } = context.profile.values.interfaces;
  const query = { [paging.pageParameter]: '1', [paging.sizeParameter]: String(paging.maximumSize) };
  return callWorking(context, entity, { query, headers: (sealed) => ({ ...sealed, 'accept-encoding': coding }) }).catch(
    (error: unknown) => {
      if (error instanceof CandidateError && !context.signal.aborted) return error;
      throw error;
    },
  );
};

/** 7.2.3: the same data, whether or not the caller accepts a compressed answer. Whoever accepts a coding is to get the data in it, or without it. */
export const compressionKeepsTheData: Check = {
  id: 'interface.compression-keeps-the-data',
  verifies: ['interfaces-return-data'],
  channel: 'interface',
  title: { 'zh-CN': '压缩与否返回同样的数据', en: 'The same data come back with and without compression' },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  locks: ['business-data'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const plain = await ask(context, entity, 'identity');
    if (plain instanceof CandidateError) throw plain;
    if (content(plain) === undefined) return blocked(context, entity, plain);
    const findings: Finding[] = [];
    for (const coding of codings) {
      const coded = await ask(context, entity, coding);
      if (content(coded) === content(plain)) continue;
      // Data may change at any time, and a connection break: only what is the same again without compression tells.
      const again = await ask(context, entity, 'identity');
      if (content(again) !== content(plain)) continue;
      const broken = coded instanceof CandidateError;
      findings.push({
        code: broken ? 'interface.compressed-answer-unreadable' : 'interface.compressed-answer-differs',
        message: broken
          ? {
              'zh-CN': `接口 ${plain.url} 在调用方接受 ${coding} 压缩时，应答无法读取。`,
              en: `The answer of the interface ${plain.url} cannot be read once the caller accepts ${coding}.`,
            }
          : {
              'zh-CN': `接口 ${plain.url} 在调用方接受 ${coding} 压缩时，返回的数据与不压缩时不同。`,
              en: `The interface ${plain.url} gives other data once the caller accepts ${coding}.`,
            },
        expected: { acceptEncoding: coding, answer: 'the records that come without compression' },
        actual: broken
          ? coded.detail.en
          : {
              status: coded.status,
              contentEncoding: coded.headers.get('content-encoding'),
              body: coded.excerpt,
            },
        pointer: plain.url,
        hint,
        evidence: broken ? plain.evidence : [...plain.evidence, ...coded.evidence],
      });
    }
    return judged(findings);
  },
};
