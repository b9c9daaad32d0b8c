import type { CodeTable } from './codeTable.ts';

/** The four levels of cyber-security incidents, GB/T 20986-2023. */
export const securityEventLevels: CodeTable = {
  id: 'security-event-level',
  open: false,
  entries: [
    { code: 'extraordinary', name: { 'zh-CN': '特别重大', en: 'Extraordinarily serious' } },
    { code: 'serious', name: { 'zh-CN': '重大', en: 'Serious' } },
    { code: 'considerable', name: { 'zh-CN': '较大', en: 'Considerable' } },
    { code: 'ordinary', name: { 'zh-CN': '一般', en: 'Ordinary' } },
  ],
};
