import type { Localized } from '../../spec/localized.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import type { HeaderNames } from '../../spec/encryption/scheme.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

const meanings: Readonly<Record<keyof HeaderNames, Localized>> = {
  appKey: { 'zh-CN': '调用方的应用标识', en: 'Application key of the caller' },
  timestamp: { 'zh-CN': '调用时刻，十进制的 Unix 毫秒数', en: 'Time of the call, Unix milliseconds in decimal' },
  nonce: {
    'zh-CN': '随机串，16 至 64 个字母、数字、`-`、`_`；同一串只接受一次',
    en: 'Random text of 16 to 64 letters, digits, `-`, `_`; accepted once',
  },
  algorithm: { 'zh-CN': '加密方案的名称', en: 'Name of the scheme' },
  parameters: { 'zh-CN': '加密的参数，Base64', en: 'The encrypted parameters, Base64' },
  signature: { 'zh-CN': '对整个请求的签名，小写十六进制', en: 'Signature of the whole request, hex in lower case' },
};

/** The header fields of a call, by the names of the profile. */
export const headersPart: Part = (language) => {
  const { headers } = referenceProfile().values.interfaces;
  const rows = (Object.keys(meanings) as (keyof HeaderNames)[]).map((name) => [
    `\`${headers[name]}\``,
    meanings[name][language],
  ]);
  return table(language === 'en' ? ['header', 'content'] : ['请求头', '内容'], rows);
};
