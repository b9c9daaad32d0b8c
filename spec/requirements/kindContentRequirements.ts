import type { Requirement } from './requirement.ts';

/** 6.5–6.7: the category that belongs to one kind of platform. */
export const kindContentRequirements: readonly Requirement[] = [
  {
    id: 'resources-obtained',
    clause: '6.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'interface',
    statement: {
      'zh-CN':
        '可以从资源类平台取得资源目录、用户信息、资源播放与用户互动的数据；静态数据走接口，动态数据走接口或数据代码。',
      en: 'Catalogue, users, playback and interaction can be had from a resource platform: static data by interface, dynamic data by interface or beacon.',
    },
    verification: 'automatic',
  },
  {
    id: 'resources-table-4',
    clause: '6.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'interface',
    statement: {
      'zh-CN': '所提供的数据至少足以得出表 4 的十五项指标：资源信息五项、用户信息两项、资源播放三项、用户互动五项。',
      en: 'The data given suffice for at least the fifteen indicators of table 4: five on resources, two on users, three on playback, five on interaction.',
    },
    verification: 'automatic',
  },
  {
    id: 'resources-data-format',
    clause: '6.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'interface',
    statement: {
      'zh-CN': '表 4 各项的数据规格与 JY/T 0640-2022 表 B.9 一致。该标准文本不可得，由接入平台自行声明。',
      en: 'The items of table 4 keep to the data formats of JY/T 0640-2022, table B.9. That text could not be had, so the platform attests it.',
    },
    verification: 'attestation',
  },
  {
    id: 'services-obtained',
    clause: '6.6',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['service'],
    channel: 'interface',
    statement: {
      'zh-CN': '可以从服务类平台取得服务事项、用户信息和评价的数据；文本未规定途径。',
      en: 'Service items, users and evaluations can be had from a service platform; the draft does not say by which method.',
    },
    verification: 'automatic',
  },
  {
    id: 'services-table-5',
    clause: '6.6',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['service'],
    channel: 'interface',
    statement: {
      'zh-CN': '所提供的数据至少足以得出表 5 的九项指标：服务事项四项、用户信息两项、评价信息三项。',
      en: 'The data given suffice for at least the nine indicators of table 5: four on service items, two on users, three on evaluations.',
    },
    verification: 'automatic',
  },
  {
    id: 'management-obtained',
    clause: '6.7',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'interface',
    statement: {
      'zh-CN': '可以从管理类平台取得管理业务、用户信息和管理数据贡献度的数据。',
      en: 'Management business, users and the contribution of management data can be had from a management platform.',
    },
    verification: 'automatic',
  },
  {
    id: 'management-by-interface',
    clause: '6.7',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'interface',
    statement: {
      'zh-CN': '管理服务信息由各管理类平台以数据接口提供。',
      en: 'Management platforms give management service information through interfaces.',
    },
    verification: 'automatic',
  },
  {
    id: 'management-table-6',
    clause: '6.7',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'interface',
    statement: {
      'zh-CN':
        '所提供的数据至少足以得出表 6 的五项指标：管理业务总数、注册用户数、用户类型、自动填报比例、对外服务调用率。',
      en: 'The data given suffice for at least the five indicators of table 6: management items, users, user types, share filled automatically and external call rate.',
    },
    verification: 'automatic',
  },
];
