import type { Localized } from '../localized.ts';

/** Every error that an interface of either side answers; none says which part of the header parameters was wrong. */
export const refusals = {
  'parameters-missing': { 'zh-CN': '缺少加密的请求头参数。', en: 'Encrypted header parameters are missing.' },
  'parameters-invalid': { 'zh-CN': '请求头参数验证失败。', en: 'The header parameters could not be verified.' },
  'timestamp-out-of-range': { 'zh-CN': '时间戳超出允许范围。', en: 'The timestamp is out of range.' },
  'nonce-replayed': { 'zh-CN': '该请求已被使用过。', en: 'This request was used before.' },
  'permission-denied': { 'zh-CN': '无权访问该接口。', en: 'Access to this interface is not granted.' },
  'parameter-out-of-range': { 'zh-CN': '查询参数取值有误', en: 'A query parameter is out of range' },
  'request-invalid': { 'zh-CN': '请求无法解析。', en: 'The request cannot be read.' },
  'not-found': { 'zh-CN': '没有这个资源。', en: 'There is no such resource.' },
  'method-not-allowed': { 'zh-CN': '该资源不支持此方法。', en: 'This resource does not know this method.' },
  'internal-error': { 'zh-CN': '服务内部错误。', en: 'Internal error.' },
} as const satisfies Record<string, Localized>;
