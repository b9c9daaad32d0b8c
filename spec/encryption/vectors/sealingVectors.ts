import type { Localized } from '../../localized.ts';
import type { EncryptionScheme } from '../../profiles/profileValues.ts';
import { encryptionSchemes } from '../encryptionSchemes.ts';
import { makeRequest } from './makeRequest.ts';
import type { Making } from './makeRequest.ts';
import type { SealingVector } from './sealingVector.ts';
import { strangeKeys, vectorHeaders, vectorNonce, vectorNow, vectorSkewSeconds } from './vectorWorld.ts';

type Case = readonly [name: string, zh: string, en: string, change: Change, outcome: SealingVector['outcome']];

interface Change extends Omit<Making, 'scheme'> {
  /** The platform's clock. */
  readonly now?: number;
  /** What arrives in place of what was sealed and signed. */
  readonly arrives?: Partial<Pick<SealingVector, 'method' | 'target'>>;
  /** Done to the headers afterwards; undefined leaves one out. */
  readonly headers?: (sent: Readonly<Record<string, string>>) => Readonly<Record<string, string | undefined>>;
  readonly seen?: readonly string[];
  /** Only where parameters are encrypted, or only where they are not. */
  readonly only?: readonly EncryptionScheme[];
}

const usual = '/api/v1/users?pageSize=2&page=1';
const window = vectorSkewSeconds * 1000;
const encrypted = ['sm4-cbc-hmac-sm3', 'aes-256-gcm-hmac-sha256', 'sm2-sm4'] as const;
const cbc = ['sm4-cbc-hmac-sm3', 'sm2-sm4'] as const;

const flipped = (bytes: Buffer, at: number): Uint8Array => {
  const copy = Buffer.from(bytes);
  const where = at < 0 ? copy.length + at : at;
  copy.writeUInt8(copy.readUInt8(where) ^ 0x01, where);
  return copy;
};
const other = (text: string): string => (text.startsWith('0') ? `1${text.slice(1)}` : `0${text.slice(1)}`);

const cases: readonly Case[] = [
  ['right', '正确的请求', 'A right request', {}, 'accepted'],
  [
    'right-query',
    '查询参数次序、编码、空格与空项各不相同，规范化后签名一致',
    'A query in another order, with other encodings, a space and empty items; one text once it is in canonical form',
    { target: "/api/v1/users?updatedSince=2026-11-01T00%3a00%3A00%2B08:00&&page=1&flag&q=%E4%B8%AD+(a)'*" },
    'accepted',
  ],
  [
    'right-path',
    '路径含百分号编码',
    'A path with percent-encoding',
    { target: '/api/v1/users/%E4%B8%AD-1' },
    'accepted',
  ],
  ['earliest', '时间恰为最早所许', 'Exactly as early as allowed', { now: vectorNow - window }, 'accepted'],
  ['latest', '时间恰为最晚所许', 'Exactly as late as allowed', { now: vectorNow + window }, 'accepted'],
  ['too-early', '早了一毫秒', 'A millisecond too early', { now: vectorNow - window - 1 }, 'timestamp-out-of-range'],
  ['too-late', '晚了一毫秒', 'A millisecond too late', { now: vectorNow + window + 1 }, 'timestamp-out-of-range'],
  ['replayed', '随机数已用过', 'A nonce that was used', { seen: [vectorNonce] }, 'nonce-replayed'],
  [
    'other-scope',
    '参数正确而授权的是另一类数据',
    'Right, but it grants something else',
    { scope: 'resource' },
    'permission-denied',
  ],
  ...Object.values(vectorHeaders).map((header): Case => [
    `without-${header.toLowerCase()}`,
    `缺少请求头 ${header}`,
    `The header ${header} is missing`,
    { headers: (sent) => ({ ...sent, [header]: undefined }) },
    'parameters-missing',
  ]),
  [
    'signature-altered',
    '签名改了一位',
    'One digit of the signature altered',
    { headers: (sent) => ({ ...sent, [vectorHeaders.signature]: other(sent[vectorHeaders.signature] ?? '') }) },
    'parameters-invalid',
  ],
  [
    'signature-cut',
    '签名不完整',
    'A signature cut short',
    {
      headers: (sent) => ({ ...sent, [vectorHeaders.signature]: (sent[vectorHeaders.signature] ?? '').slice(0, -2) }),
    },
    'parameters-invalid',
  ],
  [
    'signature-of-nobody',
    '签名全为零',
    'A signature of zeros',
    {
      headers: (sent) => ({
        ...sent,
        [vectorHeaders.signature]: '0'.repeat((sent[vectorHeaders.signature] ?? '').length),
      }),
    },
    'parameters-invalid',
  ],
  [
    'signed-by-another',
    '由他人的密钥签名',
    'Signed with the key of somebody else',
    { signingKeys: strangeKeys },
    'parameters-invalid',
  ],
  [
    'other-path',
    '送到另一路径',
    'Sent to another path',
    { arrives: { target: usual.replace('users', 'resources') } },
    'parameters-invalid',
  ],
  [
    'other-query',
    '查询参数被改',
    'The query was altered',
    { arrives: { target: usual.replace('pageSize=2', 'pageSize=3') } },
    'parameters-invalid',
  ],
  [
    'query-added',
    '查询参数被添加',
    'Something was added to the query',
    { arrives: { target: `${usual}&x` } },
    'parameters-invalid',
  ],
  [
    'query-not-utf-8',
    '查询参数无法解码',
    'A query that cannot be decoded',
    { arrives: { target: `${usual}&x=%FF` } },
    'parameters-invalid',
  ],
  ['other-method', '换了方法', 'Sent with another method', { arrives: { method: 'HEAD' } }, 'parameters-invalid'],
  [
    'other-timestamp',
    '请求头的时间被改',
    'The time in the header was altered',
    {
      headers: (sent) => ({ ...sent, [vectorHeaders.timestamp]: String(vectorNow + 1) }),
    },
    'parameters-invalid',
  ],
  [
    'timestamp-no-number',
    '时间不是十进制整数',
    'A time that is no decimal integer',
    { timestamp: '1.795392e12' },
    'parameters-invalid',
  ],
  ['nonce-too-short', '随机数过短', 'A nonce that is too short', { nonce: 'c0ffee00' }, 'parameters-invalid'],
  [
    'nonce-with-other-characters',
    '随机数含其他字符',
    'A nonce of other characters',
    { nonce: 'c0ffee00 c0ffee00' },
    'parameters-invalid',
  ],
  [
    'parameters-altered',
    '加密参数改了一位而未重新签名',
    'The parameters altered and not signed anew',
    {
      headers: (sent) => ({
        ...sent,
        [vectorHeaders.parameters]: `A${other(sent[vectorHeaders.parameters] ?? '').slice(1)}`,
      }),
    },
    'parameters-invalid',
  ],
  [
    'parameters-no-base64',
    '加密参数不是 Base64',
    'Parameters that are no Base64',
    {
      headers: (sent) => ({ ...sent, [vectorHeaders.parameters]: `${sent[vectorHeaders.parameters]}!` }),
    },
    'parameters-invalid',
  ],
  // From here on the signature is right: what is wrong is found by decrypting.
  [
    'says-other-path',
    '签名正确，参数说的是另一路径',
    'Rightly signed, the parameters say another path',
    { parameters: { path: '/api/v1/resources' } },
    'parameters-invalid',
  ],
  [
    'says-other-method',
    '签名正确，参数说的是另一方法',
    'Rightly signed, the parameters say another method',
    { parameters: { method: 'POST' } },
    'parameters-invalid',
  ],
  [
    'says-other-time',
    '签名正确，参数说的是另一时间',
    'Rightly signed, the parameters say another time',
    { parameters: { timestamp: vectorNow + 1 } },
    'parameters-invalid',
  ],
  [
    'says-other-nonce',
    '签名正确，参数说的是另一随机数',
    'Rightly signed, the parameters say another nonce',
    { parameters: { nonce: 'decaf000decaf000decaf000decaf000' } },
    'parameters-invalid',
  ],
  [
    'says-other-key',
    '签名正确，参数说的是另一应用',
    'Rightly signed, the parameters say another application',
    { parameters: { appKey: 'otherappkey0000000000001' } },
    'parameters-invalid',
  ],
  [
    'says-no-scope',
    '签名正确，参数没有说明范围',
    'Rightly signed, the parameters say no scope',
    { parameters: { scope: undefined } },
    'parameters-invalid',
  ],
  [
    'no-json',
    '签名正确，参数不是 JSON',
    'Rightly signed, the parameters are no JSON',
    { plain: 'appKey=exampleappkey00000000001' },
    'parameters-invalid',
  ],
  [
    'json-of-another-shape',
    '签名正确，参数是 JSON 数组',
    'Rightly signed, the parameters are a list',
    { plain: '["user"]' },
    'parameters-invalid',
  ],
  [
    'downgraded',
    '改用只签名的方案，且以它正确签名',
    'Changed to the scheme that only signs, and rightly signed by it',
    { under: 'hmac-sha256', only: ['sm4-cbc-hmac-sm3', 'aes-256-gcm-hmac-sha256'] },
    'parameters-invalid',
  ],
  [
    'sealed-too-short',
    '签名正确，密文不足一组',
    'Rightly signed, less than one block',
    { sealed: (bytes) => bytes.subarray(0, 15), only: encrypted },
    'parameters-invalid',
  ],
  [
    'sealed-cut',
    '签名正确，密文缺一字节',
    'Rightly signed, the last byte is missing',
    { sealed: (bytes) => bytes.subarray(0, -1), only: encrypted },
    'parameters-invalid',
  ],
  [
    'sealed-altered-first',
    '签名正确，首字节被改',
    'Rightly signed, the first byte altered',
    { sealed: (bytes) => flipped(bytes, 0), only: encrypted },
    'parameters-invalid',
  ],
  [
    'sealed-altered-last',
    '签名正确，末字节被改',
    'Rightly signed, the last byte altered',
    { sealed: (bytes) => flipped(bytes, -1), only: encrypted },
    'parameters-invalid',
  ],
  [
    'padding-wrong',
    '签名正确，填充不合 PKCS#7',
    'Rightly signed, with a padding that is not PKCS#7',
    { sealed: (bytes) => flipped(bytes, -17), only: cbc },
    'parameters-invalid',
  ],
  [
    'tag-cut',
    '签名正确，认证标签只有 12 字节',
    'Rightly signed, a tag of 12 bytes',
    { sealed: (bytes) => bytes.subarray(0, -4), only: ['aes-256-gcm-hmac-sha256'] },
    'parameters-invalid',
  ],
  [
    'wrapped-key-altered',
    '签名正确，信封中的密钥被改',
    'Rightly signed, the wrapped key altered',
    { sealed: (bytes) => flipped(bytes, 100), only: ['sm2-sm4'] },
    'parameters-invalid',
  ],
  [
    'wrapped-key-hash-altered',
    '签名正确，信封的校验值被改',
    'Rightly signed, the hash of the envelope altered',
    { sealed: (bytes) => flipped(bytes, 70), only: ['sm2-sm4'] },
    'parameters-invalid',
  ],
];

const vectorOf = (scheme: EncryptionScheme, [name, zh, en, change, outcome]: Case): SealingVector => {
  const { now = vectorNow, arrives = {}, headers = (sent) => sent, seen = [], only: _only, ...making } = change;
  const sent = headers(makeRequest({ ...making, scheme }));
  const about: Localized = { 'zh-CN': zh, en };
  return {
    name: `${scheme} ${name}`,
    about,
    scheme,
    now,
    method: 'GET',
    target: making.target ?? usual,
    ...arrives,
    headers: Object.fromEntries(
      Object.entries(sent).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
    scope: 'user',
    seen,
    outcome,
  };
};

/** Every case under every scheme that it concerns. SM2 draws anew each time, so under `sm2-sm4` no two calls give the same bytes. */
export const sealingVectors = (): readonly SealingVector[] =>
  (Object.keys(encryptionSchemes) as readonly EncryptionScheme[]).flatMap((scheme) =>
    cases.filter(([, , , { only }]) => only?.includes(scheme) ?? true).map((one) => vectorOf(scheme, one)),
  );
