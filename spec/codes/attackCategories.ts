import type { CodeTable } from './codeTable.ts';

/** Sub-classes of network attacks, GB/T 20986-2023; names correspond to the standard, letter codes come from a secondary source. */
export const attackCategories: CodeTable = {
  id: 'attack-category',
  open: true,
  entries: [
    { code: 'NASCAN', name: { 'zh-CN': '网络扫描探测', en: 'Network scanning' } },
    { code: 'NAPHISH', name: { 'zh-CN': '网络钓鱼', en: 'Phishing' } },
    { code: 'NAEXPLOIT', name: { 'zh-CN': '漏洞利用', en: 'Vulnerability exploitation' } },
    { code: 'NABACKDOOR', name: { 'zh-CN': '后门利用', en: 'Backdoor use' } },
    { code: 'NABACKIMPL', name: { 'zh-CN': '后门植入', en: 'Backdoor implanting' } },
    { code: 'NACRED', name: { 'zh-CN': '凭据攻击', en: 'Credential attack' } },
    { code: 'NASIGINT', name: { 'zh-CN': '信号干扰', en: 'Signal interference' } },
    { code: 'NADOS', name: { 'zh-CN': '拒绝服务', en: 'Denial of service' } },
    { code: 'NAWEBMOD', name: { 'zh-CN': '网页篡改', en: 'Web page defacement' } },
    { code: 'NALINK', name: { 'zh-CN': '暗链植入', en: 'Hidden link implanting' } },
    { code: 'NADNSHIJ', name: { 'zh-CN': '域名劫持', en: 'Domain hijacking' } },
    { code: 'NATRANSFER', name: { 'zh-CN': '域名转嫁', en: 'Domain diversion' } },
    { code: 'NADNSPOLL', name: { 'zh-CN': 'DNS 污染', en: 'DNS poisoning' } },
    { code: 'NAWLANH', name: { 'zh-CN': 'WLAN 劫持', en: 'WLAN hijacking' } },
    { code: 'NATRAFHIJ', name: { 'zh-CN': '流量劫持', en: 'Traffic hijacking' } },
    { code: 'NABGPATT', name: { 'zh-CN': 'BGP 劫持', en: 'BGP hijacking' } },
    { code: 'NABRDCAST', name: { 'zh-CN': '广播欺诈', en: 'Broadcast fraud' } },
    { code: 'NAHACKED', name: { 'zh-CN': '失陷主机', en: 'Compromised host' } },
    { code: 'NASUPPLY', name: { 'zh-CN': '供应链攻击', en: 'Supply-chain attack' } },
    { code: 'NAAPT', name: { 'zh-CN': 'APT', en: 'Advanced persistent threat' } },
    { code: 'NAOTH', name: { 'zh-CN': '其他', en: 'Other network attack' } },
  ],
};
