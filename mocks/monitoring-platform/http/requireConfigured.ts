import type { Localized } from '../../../spec/localized.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { HttpError } from './httpError.ts';

const missing = {
  interfaces: { 'zh-CN': '接口（interfaces）', en: 'interfaces' },
  frontDatabase: { 'zh-CN': '前置数据库（frontDatabase）', en: 'a front database (frontDatabase)' },
  sources: { 'zh-CN': '数据来源（sources）', en: 'sources' },
} as const satisfies Partial<Record<keyof RegisteredPlatform, Localized>>;

export type Configurable = keyof typeof missing;

/** @throws HttpError 409 when the platform was registered without what the work needs. */
export const requireConfigured = (platform: RegisteredPlatform | undefined, what: Configurable): void => {
  if (platform?.[what] !== undefined) return;
  throw new HttpError(409, 'not-configured', {
    'zh-CN': `平台登记时没有给出${missing[what]['zh-CN']}；请重新登记并给出`,
    en: `the platform was registered without ${missing[what].en}; register it anew with them`,
  });
};
