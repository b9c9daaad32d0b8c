import type { Requirement } from '../requirement.ts';
import { tableCoverage } from './tableCoverage.ts';
import { tableGroups } from './tableGroups.ts';

/** 6.7: management services, of management platforms. */
export const managementRequirements: readonly Requirement[] = [
  {
    id: 'management-obtained',
    clause: '6.7',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'content',
    statement: {
      'zh-CN': '可以从管理类平台取得管理业务、用户信息和管理数据贡献度的数据。',
      en: 'Management business, users and the contribution of management data can be had from a management platform.',
    },
    verification: 'automatic',
    coverage: { rows: 'some', groups: tableGroups[6] },
  },
  {
    id: 'management-by-interface',
    clause: '6.7',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'content',
    statement: {
      'zh-CN': '管理服务信息由各管理类平台以数据接口提供。',
      en: 'Management platforms give management service information through interfaces.',
    },
    verification: 'automatic',
    coverage: { rows: 'all', groups: tableGroups[6], ways: ['interface'] },
  },
  {
    id: 'management-table-6',
    clause: '6.7',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'content',
    statement: {
      'zh-CN':
        '对每个管理类平台至少取得表 6 的五项指标：管理业务总数、注册用户数、用户类型、自动填报比例、对外服务调用率。',
      en: 'Of every management platform at least the five indicators of table 6 are had: management items, users, user types, share filled automatically and external call rate.',
    },
    verification: 'automatic',
    coverage: tableCoverage(6),
  },
];
