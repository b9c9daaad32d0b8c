import type { Requirement } from '../requirement.ts';
import { tableCoverage } from './tableCoverage.ts';
import { tableGroups } from './tableGroups.ts';

/** 6.6: service handling, of service platforms. */
export const serviceRequirements: readonly Requirement[] = [
  {
    id: 'services-obtained',
    clause: '6.6',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['service'],
    channel: 'content',
    statement: {
      'zh-CN': '可以从服务类平台取得服务事项、用户信息和评价的数据。',
      en: 'Service items, users and evaluations can be had from a service platform.',
    },
    verification: 'automatic',
    coverage: { rows: 'some', groups: tableGroups[5] },
  },
  {
    id: 'services-table-5',
    clause: '6.6',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['service'],
    channel: 'content',
    statement: {
      'zh-CN': '对每个服务类平台至少取得表 5 的九项指标：服务事项四项、用户信息两项、评价信息三项。',
      en: 'Of every service platform at least the nine indicators of table 5 are had: four on service items, two on users, three on evaluations.',
    },
    verification: 'automatic',
    coverage: tableCoverage(5),
  },
];
