import type { Localized } from '../../../spec/localized.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** The three kinds of clause 5.2. */
export const platformKindTexts: Readonly<Record<PlatformKind, Localized>> = {
  resource: { 'zh-CN': '资源类', en: 'resource' },
  service: { 'zh-CN': '服务类', en: 'service' },
  management: { 'zh-CN': '管理类', en: 'management' },
};
