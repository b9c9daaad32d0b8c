import { platformKinds } from '../../platformKind.ts';
import type { Requirement } from '../requirement.ts';
import { tableCoverage } from './tableCoverage.ts';
import { tableGroups } from './tableGroups.ts';

/** 6.8: cyber-security, which never passes through the candidate. */
export const securityRequirements: readonly Requirement[] = [
  {
    id: 'security-obtained',
    clause: '6.8',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'cyber-security',
    statement: {
      'zh-CN': '网络安全信息的采集能够取得接入平台遭受网络攻击和存在安全漏洞的情况。',
      en: 'Collecting cyber-security information shows the attacks on an access platform and its vulnerabilities.',
    },
    verification: 'monitoring-platform',
    coverage: { rows: 'some', groups: tableGroups[7] },
  },
  {
    id: 'attacks-by-probe',
    clause: '6.8',
    obligation: 'stated',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'probe',
    statement: {
      'zh-CN': '网络攻击情况由所部署的探针实时取得攻击流量的原始数据。',
      en: 'Attacks are observed by probes that take the raw data of attack traffic in real time.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'vulnerabilities-through-interface',
    clause: '6.8',
    obligation: 'stated',
    party: 'cyber-security-management-platform',
    platforms: platformKinds,
    channel: 'cyber-security',
    statement: {
      'zh-CN': '安全漏洞与安全事件的上报和处置数据，实时取自教育系统网络安全工作管理平台的接口。',
      en: 'Reports and handling of vulnerabilities and security events come in real time from the interface of the education system’s cyber-security management platform.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'security-table-7',
    clause: '6.8',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'cyber-security',
    statement: {
      'zh-CN': '对每个接入平台至少采集表 7 列出的七项指标：攻击的次数、类型、结果、来源，漏洞的总数、类型、级别。',
      en: 'For every access platform at least the seven indicators listed in table 7 are collected: number, categories, results and sources of attacks; number, types and levels of vulnerabilities.',
    },
    verification: 'monitoring-platform',
    coverage: tableCoverage(7),
  },
  {
    id: 'security-data-format',
    clause: '6.8',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'cyber-security',
    statement: {
      'zh-CN': '表 7 各项的数据规格与 JY/T 0640-2022 表 B.10 一致。',
      en: 'The items of table 7 keep to the data formats of JY/T 0640-2022, table B.10.',
    },
    verification: 'attestation',
    attestationReason: {
      'zh-CN':
        '该标准的文本未能取得；这些数据不经过接入平台，由运行监测平台的运营者在检测该平台时声明，接入平台无须作答。',
      en: 'The text of that standard could not be had. These data do not pass through an access platform: whoever runs the monitoring platform attests it when that one is examined, and an access platform need not answer.',
    },
  },
];
