import type { Part } from './part.ts';
import { sm2Example } from './sm2Example.ts';
import { table } from './table.ts';

const fence = (text: string): string => `\`\`\`text\n${text}\n\`\`\``;

/** How SM2 keys may be written, and one call under them. */
export const sm2ExamplePart: Part = (language) => {
  const { credentials, headers, signed } = sm2Example;
  const say = (chinese: string, english: string): string => (language === 'en' ? english : chinese);
  const { callerPrivateKey = '', callerPublicKey = '', calleePrivateKey = '', calleePublicKey = '' } = credentials;
  const forms: readonly (readonly [string, string])[] = [
    [say('私钥，64 位十六进制', 'private key, 64 hex digits'), calleePrivateKey],
    [
      say(
        '同一私钥，Java 的 `BigInteger.toByteArray()`：最高位为 1 时前面多一个符号字节 00',
        'the same as `BigInteger.toByteArray()` of Java gives it: a sign byte 00 before it where the highest bit is set',
      ),
      `00${calleePrivateKey}`,
    ],
    [say('同一私钥，Base64', 'the same in Base64'), Buffer.from(calleePrivateKey, 'hex').toString('base64')],
    [say('公钥，04 与 x、y，65 字节', 'public key, 04 and x and y, 65 bytes'), calleePublicKey],
    [say('同一公钥，只有 x、y，64 字节', 'the same, x and y alone, 64 bytes'), calleePublicKey.slice(2)],
    [say('同一公钥，Base64', 'the same in Base64'), Buffer.from(calleePublicKey, 'hex').toString('base64')],
  ];
  return [
    table(
      [say('写法', 'written as'), say('例', 'example')],
      forms.map(([what, text]) => [what, `\`${text}\``]),
    ),
    say(
      '省略了前导零的私钥（`BigInteger.toString(16)`）、压缩的公钥（02 或 03 开头）、PKCS#8 私钥与 X.509 公钥（Base64 或 PEM）同样接受。签名是 r‖s 共 64 字节，不是 DER；密文是 C1‖C3‖C2，C1 不含开头的 04。Bouncy Castle 的 `SM2Engine(Mode.C1C3C2)` 输出含 04，去掉首字节；`SM2Signer` 输出 DER，改用 `PlainDSAEncoding`。',
      'A private key with its leading zeros left out (`BigInteger.toString(16)`), a compressed public key (beginning with 02 or 03), a private key in PKCS#8 and a public key in X.509 (Base64 or PEM) are taken too. The signature is r‖s, 64 bytes, and not DER; the ciphertext is C1‖C3‖C2, C1 without the 04 that it begins with. `SM2Engine(Mode.C1C3C2)` of Bouncy Castle writes that 04: leave the first byte out; `SM2Signer` writes DER: give it `PlainDSAEncoding`.',
    ),
    say('已知（只供对照）：', 'Given, for comparison only:'),
    fence(
      [
        `callerPrivateKey  ${callerPrivateKey}`,
        `callerPublicKey   ${callerPublicKey}`,
        `calleePrivateKey  ${calleePrivateKey}`,
        `calleePublicKey   ${calleePublicKey}`,
      ].join('\n'),
    ),
    say(
      '与前例同一请求、时刻和随机串。SM2 每次加密、签名的结果不同，以下是其中一次，可用 calleePrivateKey 解密、用 callerPublicKey 验签：',
      'Request, time and nonce are those of the other example. SM2 encrypts and signs anew each time; this is what came once, to be decrypted with calleePrivateKey and verified with callerPublicKey:',
    ),
    fence(
      Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    ),
    say('被签名的文本：', 'The text that is signed:'),
    fence(signed),
  ].join('\n\n');
};
