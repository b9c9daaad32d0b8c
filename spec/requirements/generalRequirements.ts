import { platformKinds } from '../platformKind.ts';
import type { Requirement } from './requirement.ts';

/** Chapter 5, and 6.1 which says what the data of each kind of platform are. */
export const generalRequirements: readonly Requirement[] = [
  {
    id: 'sensing-network-built',
    clause: '5.1',
    obligation: 'stated',
    party: 'authority',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN': '教育行政部门利用采集到的数据建成覆盖七个维度的感知网络，对平台作全面、不间断的实时监测。',
      en: 'The education authority builds, from the data collected, a sensing network over the seven dimensions that watches the platforms fully, without pause and in real time.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'collects-common-categories',
    clause: '5.2',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN': '对每个接入平台至少采集基础设施、网站结构、用户访问和网络安全四类共性信息。',
      en: 'Of every access platform at least the four common categories are collected: infrastructure, site structure, user visits and cyber-security.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'collects-category-of-kind',
    clause: '5.2',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN': '在共性信息之外，按平台类型采集其业务信息：资源类采集资源应用，服务类采集服务办理，管理类采集管理业务。',
      en: 'Beyond the common categories, the one that belongs to the kind of platform is collected: resource application, service handling, or management.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'chooses-collection-methods',
    clause: '5.2',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN': '接入平台按其类型选用数据代码采集、接口采集、库表交换中的一种或几种，供运行监测平台采集。',
      en: 'An access platform offers, as suits its kind, one or several of the three methods: beacon, interface, table exchange.',
    },
    verification: 'automatic',
  },
  {
    id: 'data-of-resource-platforms',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'process',
    statement: {
      'zh-CN': '资源类平台至少提供网站结构、资源目录、用户基本信息等静态数据，以及浏览、播放、互动等动态数据。',
      en: 'A resource platform gives at least, as static data, site structure, resource catalogue and basic user information, and as dynamic data views, playback and interaction.',
    },
    verification: 'automatic',
  },
  {
    id: 'data-of-service-platforms',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['service'],
    channel: 'process',
    statement: {
      'zh-CN':
        '服务类平台至少提供服务事项目录、办理流程、用户基本信息等静态数据，以及服务浏览、办件、访问行为等动态数据。',
      en: 'A service platform gives at least, as static data, the catalogue of service items, their procedures and basic user information, and as dynamic data service views, cases and visits.',
    },
    verification: 'automatic',
  },
  {
    id: 'data-of-management-platforms',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'process',
    statement: {
      'zh-CN': '管理类平台至少提供管理事项目录、用户基本信息等静态数据，以及管理业务、管理日志等动态数据。',
      en: 'A management platform gives at least, as static data, the catalogue of management items and basic user information, and as dynamic data its management business and logs.',
    },
    verification: 'automatic',
  },
];
