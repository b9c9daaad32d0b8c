import { platformKinds } from '../platformKind.ts';
import type { Indicator } from './indicator.ts';

/** Table 7: cyber-security. Rows 5 and 7 do not exist in the draft (docs/draft-defects.md). Counts of nothing are 0. */
export const securityIndicators: readonly Indicator[] = [
  {
    id: 't7-1-attacks',
    table: 7,
    row: 1,
    name: { 'zh-CN': '攻击次数', en: 'Attacks' },
    unit: { 'zh-CN': '次', en: 'attacks' },
    dimensions: [],
    channel: 'probe',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '发生时间落在统计窗口内的网络攻击次数。两种口径：探针上报的每一条，或同一来源、类型、自然日合为一次；取值由配置决定，两者同时给出。',
      en: 'Attacks that occurred in the window. Two readings: each report of the probe, or those of one source, category and day as one; the profile decides, both are given.',
    },
  },
  {
    id: 't7-2-attacks-by-category',
    table: 7,
    row: 2,
    name: { 'zh-CN': '攻击类型分布', en: 'Attacks by category' },
    unit: { 'zh-CN': '次', en: 'attacks' },
    dimensions: ['category'],
    channel: 'probe',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内的网络攻击次数，按攻击类型（GB/T 20986 的网络攻击子类）分组；中英文名称归入代码，未给出者列为 unknown。',
      en: 'Attacks in the window, by category: the sub-classes of network attack of GB/T 20986. Names in Chinese or English count as their code, none as `unknown`.',
    },
  },
  {
    id: 't7-3-attacks-by-result',
    table: 7,
    row: 3,
    name: { 'zh-CN': '攻击结果统计', en: 'Attacks by result' },
    unit: { 'zh-CN': '次', en: 'attacks' },
    dimensions: ['result'],
    channel: 'probe',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内的网络攻击次数，按攻击结果（成功、失败、企图等）分组；中英文名称归入代码，未给出者列为 unknown。',
      en: 'Attacks in the window, by result: success, failure, attempt and others. Names in Chinese or English count as their code, none as `unknown`.',
    },
  },
  {
    id: 't7-4-attacks-by-source',
    table: 7,
    row: 4,
    name: { 'zh-CN': '攻击来源统计', en: 'Attacks by source' },
    unit: { 'zh-CN': '次', en: 'attacks' },
    dimensions: ['country', 'province'],
    channel: 'probe',
    platforms: platformKinds,
    definition: {
      'zh-CN':
        '统计窗口内的网络攻击次数，按来源国家、省份分组；来源不明者列为 unknown（未知），各分项之和等于攻击次数。',
      en: 'Attacks in the window by country and province of origin; where it is not known it is `unknown`, so that the parts add up.',
    },
  },
  {
    id: 't7-6-vulnerabilities',
    table: 7,
    row: 6,
    name: { 'zh-CN': '漏洞总数', en: 'Vulnerabilities' },
    unit: { 'zh-CN': '个', en: 'vulnerabilities' },
    dimensions: [],
    channel: 'cyber-security',
    platforms: platformKinds,
    definition: {
      'zh-CN': '发现时间落在统计窗口内且未软删除的漏洞数，不论是否已处置。',
      en: 'Vulnerabilities found in the window and not soft-deleted, handled or not.',
    },
  },
  {
    id: 't7-8-vulnerabilities-by-type',
    table: 7,
    row: 8,
    name: { 'zh-CN': '漏洞类型分布', en: 'Vulnerabilities by type' },
    unit: { 'zh-CN': '个', en: 'vulnerabilities' },
    dimensions: ['type'],
    channel: 'cyber-security',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内发现且未软删除的漏洞数，按漏洞类型分组；中英文名称归入代码。',
      en: 'Vulnerabilities found in the window and not soft-deleted, by type; names in Chinese or English count as their code.',
    },
  },
  {
    id: 't7-9-vulnerabilities-by-level',
    table: 7,
    row: 9,
    name: { 'zh-CN': '漏洞级别统计', en: 'Vulnerabilities by level' },
    unit: { 'zh-CN': '个', en: 'vulnerabilities' },
    dimensions: ['level'],
    channel: 'cyber-security',
    platforms: platformKinds,
    definition: {
      'zh-CN': '统计窗口内发现且未软删除的漏洞数，按级别分组；“危急”与“超危”归为同一级。',
      en: 'Vulnerabilities found in the window and not soft-deleted, by level; 危急 and 超危 are one level.',
    },
  },
];
