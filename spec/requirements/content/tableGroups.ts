import type { Indicator } from '../../indicators/indicator.ts';
import type { CoverageGroup } from '../coverage.ts';

type Groups = readonly [CoverageGroup, ...CoverageGroup[]];

/** Tables 1–7, their rows grouped as the column 分类 groups them. */
export const tableGroups: Readonly<Record<Indicator['table'], Groups>> = {
  1: [
    {
      name: { 'zh-CN': '算力资源', en: 'Computing' },
      indicators: ['t1-1-cpu-utilization', 't1-2-memory-utilization', 't1-3-disk-utilization'],
    },
    {
      name: { 'zh-CN': '网络资源', en: 'Network' },
      indicators: ['t1-4-bandwidth-utilization', 't1-5-reachability'],
    },
  ],
  2: [
    {
      name: { 'zh-CN': '网站结构', en: 'Site structure' },
      indicators: [
        't2-1-column-id',
        't2-2-column-level',
        't2-3-column-name',
        't2-4-parent-column-id',
        't2-5-column-link',
        't2-6-platform-id',
      ],
    },
  ],
  3: [
    {
      name: { 'zh-CN': '用户基础访问数据', en: 'Basic data on visits' },
      indicators: ['t3-1-unique-visitors', 't3-2-devices', 't3-3-regions', 't3-4-page-views', 't3-5-views-per-hundred'],
    },
    {
      name: { 'zh-CN': '用户深度访问数据', en: 'Deep data on visits' },
      indicators: ['t3-6-clicks', 't3-7-click-trace'],
    },
  ],
  4: [
    {
      name: { 'zh-CN': '资源信息', en: 'Resources' },
      indicators: [
        't4-1-resources',
        't4-2-resources-by-type',
        't4-3-resources-by-source',
        't4-4-resources-by-stage',
        't4-5-resources-by-subject',
      ],
    },
    { name: { 'zh-CN': '用户信息', en: 'Users' }, indicators: ['t4-6-users', 't4-7-users-by-type'] },
    {
      name: { 'zh-CN': '资源播放', en: 'Playback' },
      indicators: ['t4-8-viewing-time', 't4-9-completion', 't4-10-average-views'],
    },
    {
      name: { 'zh-CN': '用户互动', en: 'Interaction' },
      indicators: ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'],
    },
  ],
  5: [
    {
      name: { 'zh-CN': '服务事项', en: 'Service items' },
      indicators: ['t5-1-service-items', 't5-2-accepted-cases', 't5-3-completed-cases', 't5-4-average-handling-time'],
    },
    { name: { 'zh-CN': '用户信息', en: 'Users' }, indicators: ['t5-5-users', 't5-6-users-by-type'] },
    {
      name: { 'zh-CN': '评价信息', en: 'Evaluations' },
      indicators: ['t5-7-evaluations', 't5-8-good-evaluations', 't5-9-bad-evaluations'],
    },
  ],
  6: [
    { name: { 'zh-CN': '管理业务', en: 'Management business' }, indicators: ['t6-1-management-items'] },
    { name: { 'zh-CN': '用户信息', en: 'Users' }, indicators: ['t6-2-users', 't6-3-users-by-type'] },
    {
      name: { 'zh-CN': '管理数据贡献度', en: 'Contribution of management data' },
      indicators: ['t6-4-automatic-fill-share', 't6-5-external-call-rate'],
    },
  ],
  7: [
    {
      name: { 'zh-CN': '网络攻击情况', en: 'Attacks' },
      indicators: ['t7-1-attacks', 't7-2-attacks-by-category', 't7-3-attacks-by-result', 't7-4-attacks-by-source'],
    },
    {
      name: { 'zh-CN': '安全漏洞情况', en: 'Vulnerabilities' },
      indicators: ['t7-6-vulnerabilities', 't7-8-vulnerabilities-by-type', 't7-9-vulnerabilities-by-level'],
    },
  ],
};
