import type { Localized } from '../../../spec/localized.ts';
import type { Party } from '../../../spec/requirements/requirement.ts';

/** Who has to do it. */
export const partyTexts: Readonly<Record<Party, Localized>> = {
  'access-platform': { 'zh-CN': '接入平台', en: 'access platform' },
  'monitoring-platform': { 'zh-CN': '运行监测平台', en: 'monitoring platform' },
  'multi-cloud-management-platform': { 'zh-CN': '多云管理平台', en: 'multi-cloud management platform' },
  'cyber-security-management-platform': {
    'zh-CN': '教育系统网络安全工作管理平台',
    en: 'cyber-security management platform',
  },
  authority: { 'zh-CN': '教育行政部门', en: 'education authority' },
};
