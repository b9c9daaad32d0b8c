import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { altered } from '../calling/altered.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import { callWorking } from '../calling/callWorking.ts';
import { givesData } from '../reading/givesData.ts';
import { refusedAsDeclared } from '../reading/refusedAsDeclared.ts';
import { valueAt } from '../../../spec/interfaces/valueAt.ts';

/** 7.2.3: the error information in the form of the profile: status 4xx, JSON, code and message. */
export const errorInformationIsStructured: Check = {
  id: 'interface.error-information-is-structured',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: { 'zh-CN': '错误信息含状态码、错误代码与说明', en: 'Error information has a status, a code and a message' },
  comparedWith: { profile: ['interfaces.error'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { headers, error } = context.profile.values.interfaces;
    const answer = await callWorking(context, entity, {
      headers: (sealed) => ({ ...sealed, [headers.signature]: altered(sealed[headers.signature] ?? '') }),
    });
    if (givesData(entity, answer))
      return inconclusive('blocked', {
        'zh-CN': '签名被改动的请求没有被拒绝，见 interface.refuses-tampered-signature。',
        en: 'A request with a tampered signature was not refused; see interface.refuses-tampered-signature.',
      });
    const code = valueAt(answer.json, error.codePointer);
    const message = valueAt(answer.json, error.messagePointer);
    const said = (value: unknown): boolean => (typeof value === 'string' && value !== '') || typeof value === 'number';
    if (refusedAsDeclared(answer, context.profile) && said(code) && said(message)) return judged([]);
    return judged([
      {
        code: 'interface.error-body-differs',
        message: {
          'zh-CN': `接口 ${answer.url} 拒绝请求时的应答不是约定的错误信息。`,
          en: `The interface ${answer.url} refuses with something else than the agreed error information.`,
        },
        expected: {
          status: error.statusAs === 'body-code' ? 200 : [401, 403],
          [error.codePointer]: 'a code',
          [error.messagePointer]: 'a message',
        },
        actual: { status: answer.status, body: answer.excerpt },
        pointer: answer.url,
        hint: {
          'zh-CN': '以 4xx 状态与含错误代码和说明的 JSON 应答；结构不同的，在目标文件中注明。',
          en: 'Answer with a 4xx status and JSON that has a code and a message; name another form in the target file.',
        },
        evidence: answer.evidence,
      },
    ]);
  },
};
