import { decodeBytes } from '../../../spec/encryption/decodeBytes.ts';
import { encodeBytes } from '../../../spec/encryption/encodeBytes.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { altered } from '../calling/altered.ts';
import { baselineEntity } from '../calling/baselineEntity.ts';
import type { InterfaceAnswer, InterfaceCall } from '../calling/callInterface.ts';
import { callWorking } from '../calling/callWorking.ts';
import { givesData } from '../reading/givesData.ts';
import { notDeclared } from '../calling/notDeclared.ts';
import { valueAt } from '../reading/valueAt.ts';

/** 7.2.3, 7.2.4: who could tell a wrong signature from wrong parameters, or wrong padding from wrong content, could try them one by one. */
export const refusalsAreUniform: Check = {
  id: 'interface.refusals-are-uniform',
  verifies: ['interfaces-refuse-with-error'],
  channel: 'interface',
  title: {
    'zh-CN': '错误信息不透露请求头参数的哪一部分有误',
    en: 'Error information does not tell which part of the header parameters was wrong',
  },
  comparedWith: { profile: ['interfaces'] },
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context) => {
    const entity = baselineEntity(context.target);
    if (entity === undefined) return notDeclared('site-column');
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
    const answers: InterfaceAnswer[] = [];
    for (const [part, call] of Object.entries(wrong)) {
      const answer = await callWorking(context, entity, call);
      // That it is no refusal, or a breakdown, is for the checks of each part to say.
      if (answer.status < 400 || answer.status >= 500 || givesData(entity, answer)) continue;
      answers.push(answer);
      const said = JSON.stringify([
        answer.status,
        valueAt(answer.json, error.codePointer),
        valueAt(answer.json, error.messagePointer),
      ]);
      told.set(said, [...(told.get(said) ?? []), part]);
    }
    if (answers.length < 2)
      return inconclusive('blocked', { 'zh-CN': '没有可比较的拒绝应答。', en: 'There are no refusals to compare.' });
    if (told.size === 1) return judged([]);
    return judged([
      {
        code: 'interface.error-tells-which-part',
        message: {
          'zh-CN': '错误信息透露了请求头参数的哪一部分有误。',
          en: 'The error information tells which part of the header parameters was wrong.',
        },
        expected: 'the same status, code and message, whichever part was wrong',
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
