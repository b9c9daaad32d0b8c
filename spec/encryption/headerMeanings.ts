import type { Localized } from '../localized.ts';
import type { HeaderNames } from './scheme.ts';

/** What each header field of a sealed call holds. */
export const headerMeanings: Readonly<Record<keyof HeaderNames, Localized>> = {
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
