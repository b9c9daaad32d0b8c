import type { Channel } from '../../../spec/channel.ts';
import type { Localized } from '../../../spec/localized.ts';

/** Names of the channels, in the draft's own terms. */
export const channelTexts: Readonly<Record<Channel | 'indicators', Localized>> = {
  content: { 'zh-CN': '采集内容', en: 'What is collected' },
  beacon: { 'zh-CN': '数据代码采集', en: 'Beacon' },
  interface: { 'zh-CN': '数据接口采集', en: 'Interface' },
  exchange: { 'zh-CN': '库表交换采集', en: 'Table exchange' },
  alerts: { 'zh-CN': '核验与告警', en: 'Verification and alerts' },
  indicators: { 'zh-CN': '采集指标', en: 'Indicators' },
  probe: { 'zh-CN': '探针', en: 'Probe' },
  'cloud-management': { 'zh-CN': '多云管理平台', en: 'Multi-cloud management' },
  'cyber-security': { 'zh-CN': '网络安全工作管理平台', en: 'Cyber-security management' },
  process: { 'zh-CN': '管理流程', en: 'Process' },
};
