import { encryptionSchemes } from '../../../spec/encryption/encryptionSchemes.ts';
import { plainParameters } from '../../../spec/encryption/plainParameters.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Check } from '../../engine/running/check.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import type { Outcome } from '../../engine/verdict/outcome.ts';
import { acceptedAnswers } from '../calling/acceptedAnswers.ts';
import type { AcceptedAnswer } from '../calling/acceptedAnswers.ts';
import { givesData } from '../reading/givesData.ts';
import { networkOf } from '../reading/networkOf.ts';

const onlySigns = ({ url, evidence }: AcceptedAnswer, scheme: string): Finding => ({
  code: 'interface.parameters-only-signed',
  message: {
    'zh-CN': `接口 ${url} 采用的方案 ${scheme} 只签名，请求头参数以明文传送，无从解密。`,
    en: `The scheme ${scheme} of the interface ${url} only signs: the header parameters travel in the clear, and there is nothing to decrypt.`,
  },
  expected: { 'zh-CN': '经加密的请求头参数', en: 'header parameters that are encrypted' },
  actual: scheme,
  pointer: url,
  hint: {
    'zh-CN': '改用加密请求头参数的方案，如 sm4-cbc-hmac-sm3 或 sm2-sm4（7.2.4）。',
    en: 'Take a scheme that encrypts the header parameters, e.g. sm4-cbc-hmac-sm3 or sm2-sm4 (7.2.4).',
  },
  evidence,
  // TLS is an algorithm that encrypts the transfer, and the first sentence asks for no more; the second wants the parameters decrypted.
  violates: url.startsWith('https:')
    ? ['callee-decrypts-and-verifies']
    : ['parameters-encrypted', 'callee-decrypts-and-verifies'],
});

/** What the answer itself gives away on its way. Inside a private network something below may encrypt it, which cannot be seen from here. */
const inTheClear = ({ url, entity, evidence, page }: AcceptedAnswer, out: boolean): Finding => ({
  code: 'interface.data-in-the-clear',
  message: {
    'zh-CN': `接口 ${url} 以明文 HTTP 传送 ${entity} 的记录${out ? '' : '（专网）'}。`,
    en: `The interface ${url} sends its records of ${entity} over plain HTTP${out ? '' : ' in a private network'}.`,
  },
  expected: { 'zh-CN': 'https，或加密的专线', en: 'https, or an encrypted line' },
  actual: { protocol: 'http', records: page.records.length },
  pointer: url,
  hint: {
    'zh-CN': '以 HTTPS 提供接口，或在专网中以 IPsec、国密 VPN 等加密线路。',
    en: 'Offer the interface over HTTPS, or encrypt the line of a private network by IPsec or a VPN.',
  },
  evidence,
  ...(out ? {} : { comparedWith: { profile: [] } }),
  violates: ['parameters-encrypted'],
});

/** 7.2.4, first sentence: encryption and decryption algorithms keep the transfer of the data safe. */
export const transferIsEncrypted: Check = {
  id: 'interface.transfer-is-encrypted',
  verifies: ['parameters-encrypted', 'callee-decrypts-and-verifies'],
  channel: 'interface',
  title: {
    'zh-CN': '请求头参数与返回的数据经加密传送',
    en: 'The header parameters and the data that come back travel encrypted',
  },
  comparedWith: 'text',
  platforms: platformKinds,
  needs: ['interfaces'],
  run: async (context): Promise<Outcome> => {
    const able = await acceptedAnswers(context);
    if ('outcome' in able) return able.outcome;
    const { scheme } = context.profile.values.interfaces;
    const signedOnly = encryptionSchemes[scheme].cipher === plainParameters;
    return judged(
      able.accepted.flatMap((answer) => {
        const network = networkOf(answer.url);
        return [
          ...(signedOnly ? [onlySigns(answer, scheme)] : []),
          // Nothing travels on the way to a machine itself.
          ...(answer.url.startsWith('https:') || network === 'own' || !givesData(answer.entity, answer)
            ? []
            : [inTheClear(answer, network === 'public')]),
        ];
      }),
    );
  },
};
