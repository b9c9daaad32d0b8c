import type { Localized } from '../../../spec/localized.ts';
import type { Capability } from '../../../suites/engine/running/capability.ts';

/** What probing found that a candidate offers. */
export const capabilityTexts: Readonly<Record<Capability, Localized>> = {
  pages: { 'zh-CN': '页面', en: 'pages' },
  interfaces: { 'zh-CN': '数据接口', en: 'interfaces' },
  'front-database': { 'zh-CN': '前置数据库', en: 'front database' },
  'front-database.push-user': { 'zh-CN': '数据推送用户', en: 'push user' },
  control: { 'zh-CN': '控制', en: 'control' },
  'application-record': { 'zh-CN': '申请记录', en: 'record of its application' },
  https: { 'zh-CN': '加密传输', en: 'HTTPS' },
};
