import { readFileSync } from 'node:fs';
import type { Channel } from '../../channel.ts';
import type { Localized } from '../../localized.ts';

/** A quantity that the text of chapter 6 asks for and its tables leave out; it is no indicator and has no row. */
export interface BesideQuantity {
  readonly id: string;
  readonly clause: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly dimensions: readonly string[];
  /** Where its data come from. */
  readonly channel: Channel;
  readonly definition: Localized;
  /** As `indicatorSql`: the same parameters, the same columns. */
  readonly sql: string;
}

const sql = (id: string): string => readFileSync(new URL(`./${id}.sql`, import.meta.url), 'utf8');

/** Beside the 54. */
export const besideQuantities: readonly BesideQuantity[] = [
  {
    id: 'average-visit-duration',
    clause: '6.4',
    name: { 'zh-CN': '平均浏览时长', en: 'Average browsing time' },
    unit: { 'zh-CN': '秒', en: 'seconds' },
    dimensions: [],
    channel: 'beacon',
    definition: {
      'zh-CN':
        '同一访客相邻事件间隔不足 30 分钟的归为一次访问，访问时长为首末事件之差；取各次访问的平均值。不计单事件访问者与按页面浏览者作为另外的口径同时给出。没有访问则缺失。',
      en: 'Events of one visitor less than 30 minutes apart are one visit, which lasts from its first to its last event; the mean over the visits. Without visits of a single event, and per page view, are the other readings. Absent without a visit.',
    },
    sql: sql('average-visit-duration'),
  },
  {
    id: 'security-events',
    clause: '6.8',
    name: { 'zh-CN': '安全事件数', en: 'Security events' },
    unit: { 'zh-CN': '起', en: 'events' },
    dimensions: ['type', 'level', 'status'],
    channel: 'cyber-security',
    definition: {
      'zh-CN': '统计窗口内发生、未软删除的安全事件数，按类别、级别与处置状态分组；来自教育系统网络安全工作管理平台。',
      en: 'Security events of the window that are not soft-deleted, by type, level and state of handling, from the cyber-security management platform.',
    },
    sql: sql('security-events'),
  },
  {
    id: 'vulnerability-handling',
    clause: '6.8',
    name: { 'zh-CN': '漏洞处置率', en: 'Vulnerabilities handled' },
    unit: { 'zh-CN': '%', en: '%' },
    dimensions: ['status'],
    channel: 'cyber-security',
    definition: {
      'zh-CN':
        '统计窗口内发现、未软删除的漏洞中已处置完成（已修复或已关闭）的比例；分组为各处置状态所占的比例。没有漏洞则缺失。',
      en: 'Share of the vulnerabilities found in the window, not soft-deleted, that were fixed or closed; by the share of each state of handling. Absent without a vulnerability.',
    },
    sql: sql('vulnerability-handling'),
  },
];
