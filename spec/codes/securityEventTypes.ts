import type { CodeTable } from './codeTable.ts';

/** Classes of cyber-security incidents, GB/T 20986-2023; the codes are our own words. */
export const securityEventTypes: CodeTable = {
  id: 'security-event-type',
  open: true,
  entries: [
    { code: 'malware', name: { 'zh-CN': '恶意程序事件', en: 'Malicious program' } },
    { code: 'network-attack', name: { 'zh-CN': '网络攻击事件', en: 'Network attack' } },
    { code: 'data-security', name: { 'zh-CN': '数据安全事件', en: 'Data security' } },
    { code: 'content', name: { 'zh-CN': '信息内容安全事件', en: 'Content security' } },
    { code: 'equipment-failure', name: { 'zh-CN': '设备设施故障事件', en: 'Failure of equipment' } },
    { code: 'violation', name: { 'zh-CN': '违规操作事件', en: 'Operation against the rules' } },
    { code: 'hidden-danger', name: { 'zh-CN': '安全隐患事件', en: 'Latent danger' } },
    { code: 'abnormal-behaviour', name: { 'zh-CN': '异常行为事件', en: 'Abnormal behaviour' } },
    { code: 'force-majeure', name: { 'zh-CN': '不可抗力事件', en: 'Force majeure' } },
    { code: 'other', name: { 'zh-CN': '其他事件', en: 'Other' } },
  ],
};
