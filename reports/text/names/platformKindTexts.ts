import type { Localized } from '../../../spec/localized.ts';
import type { ExaminedKind } from '../../../spec/platformKind.ts';

/** The three kinds of clause 5.2, and the other party that can be examined. */
export const platformKindTexts: Readonly<Record<ExaminedKind, Localized>> = {
  resource: { 'zh-CN': '资源类', en: 'resource' },
  service: { 'zh-CN': '服务类', en: 'service' },
  management: { 'zh-CN': '管理类', en: 'management' },
  'monitoring-platform': { 'zh-CN': '运行监测平台', en: 'monitoring platform' },
};
