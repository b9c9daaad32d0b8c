import { decodeBytes } from '../../../spec/encryption/decodeBytes.ts';
import { encodeBytes } from '../../../spec/encryption/encodeBytes.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { altered } from '../calling/altered.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import type { InterfaceAnswer, InterfaceCall } from '../calling/callInterface.ts';
import { callWorking } from '../calling/callWorking.ts';
import { refusalProblem } from '../reading/refusalProblem.ts';
import { valueAt } from '../../../spec/interfaces/valueAt.ts';

const judgeOfPart = (part: string): string =>
  part === 'signature'
    ? 'interface.refuses-tampered-signature'
    : part === 'parameters'
      ? 'interface.refuses-altered-header'
      : 'interface.refuses-malformed-parameters';

/** 7.2.3, 7.2.4: who could tell a wrong signature from wrong parameters, or wrong padding from wrong content, could try them one by one. */
export const refusalsAreUniform: Check = {
  id: 'interface.refusals-are-uniform',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: {
    'zh-CN': '错误信息不透露请求头参数的哪一部分有误',
    en: 'Error information does not tell which part of the header parameters was wrong',
  },
  comparedWith: { profile: ['interfaces.error.reveals'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { entity } = able.accepted[0];
    const { headers, encoding, error } = context.profile.values.interfaces;
    const resigned = (change: (sealed: Uint8Array) => Uint8Array): InterfaceCall => ({
      headers: (sealed, sign) => {
        const bytes = decodeBytes(sealed[headers.parameters] ?? '', encoding.parameters) ?? new Uint8Array();
        return sign({ ...sealed, [headers.parameters]: encodeBytes(change(bytes), encoding.parameters) });
      },
    });
    const flip = (at: number) =>
      resigned((bytes) =>
        bytes.map((byte, index) => (index === (at + bytes.length) % bytes.length ? byte ^ 0x20 : byte)),
      );
    const wrong: Readonly<Record<string, InterfaceCall>> = {
      signature: {
        headers: (sealed) => ({ ...sealed, [headers.signature]: altered(sealed[headers.signature] ?? '') }),
      },
      parameters: {
        headers: (sealed) => ({ ...sealed, [headers.parameters]: altered(sealed[headers.parameters] ?? '') }),
      },
      'IV under a right signature': flip(0),
      'padding under a right signature': flip(-17),
      'length under a right signature': resigned((bytes) => bytes.subarray(0, -16)),
    };
    const told = new Map<string, string[]>();
    const judges = new Set<string>();
    const answers: InterfaceAnswer[] = [];
    for (const [part, call] of Object.entries(wrong)) {
      const answer = await callWorking(context, entity, call);
      // That it is no refusal, or a breakdown, is for the checks of each part to say; that it says nothing, for another.
      const problem = refusalProblem(entity, answer, context.profile);
      if (problem === 'data' || problem === 'breakdown') judges.add(judgeOfPart(part));
      else if (problem !== undefined && answer.status < 400) judges.add('interface.refusals-carry-error-information');
      if (problem === 'data' || answer.status >= 500 || (problem !== undefined && answer.status < 400)) continue;
      answers.push(answer);
      const said = JSON.stringify([
        answer.status,
        valueAt(answer.json, error.codePointer),
        valueAt(answer.json, error.messagePointer),
      ]);
      told.set(said, [...(told.get(said) ?? []), part]);
    }
    if (answers.length < 2)
      return inconclusive('blocked', {
        'zh-CN': `没有可比较的拒绝应答，见 ${[...judges].join(', ')}。`,
        en: `There are no refusals to compare; see ${[...judges].join(', ')}.`,
      });
    if (told.size === 1) return judged([]);
    return judged([
      {
        code: 'interface.error-tells-which-part',
        message: {
          'zh-CN': '错误信息透露了请求头参数的哪一部分有误。',
          en: 'The error information tells which part of the header parameters was wrong.',
        },
        expected: {
          'zh-CN': '无论哪一部分有误，状态码、错误码与说明都相同',
          en: 'the same status, code and message, whichever part was wrong',
        },
        actual: Object.fromEntries([...told].map(([said, parts]) => [parts.join(', '), said.slice(0, 300)])),
        pointer: answers[0]?.url ?? '',
        hint: {
          'zh-CN': '签名、解密、填充与内容任一不符，均返回同一状态、代码与说明；先验签再解密。',
          en: 'Answer one status, code and message whether signature, decryption, padding or content was wrong, and verify the signature first.',
        },
        evidence: answers.flatMap(({ evidence }) => evidence),
      },
    ]);
  },
};
