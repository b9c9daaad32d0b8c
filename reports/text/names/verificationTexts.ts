import type { Localized } from '../../../spec/localized.ts';
import type { Verification } from '../../../spec/requirements/requirement.ts';

/** How a requirement is examined. */
export const verificationTexts: Readonly<Record<Verification, Localized>> = {
  automatic: { 'zh-CN': '自动检测', en: 'automatic' },
  'with-control': { 'zh-CN': '授予控制后检测', en: 'with control' },
  attestation: { 'zh-CN': '以声明作答', en: 'attestation' },
  'monitoring-platform': { 'zh-CN': '在运行监测平台一侧', en: 'on the monitoring platform’s side' },
};
