import type { Localized } from '../../../spec/localized.ts';

/** What tables 1–7 of the draft are about. */
export const indicatorTableTexts: Readonly<Record<number, Localized>> = {
  1: { 'zh-CN': '基础设施信息', en: 'Infrastructure' },
  2: { 'zh-CN': '网站结构信息', en: 'Site structure' },
  3: { 'zh-CN': '用户访问信息', en: 'User visits' },
  4: { 'zh-CN': '资源应用信息', en: 'Resource use' },
  5: { 'zh-CN': '服务办理信息', en: 'Services' },
  6: { 'zh-CN': '管理服务信息', en: 'Management' },
  7: { 'zh-CN': '网络安全信息', en: 'Cyber security' },
};
