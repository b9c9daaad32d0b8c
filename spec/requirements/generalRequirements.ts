import { platformKinds } from '../platformKind.ts';
import { tableGroups } from './content/tableGroups.ts';
import type { Requirement } from './requirement.ts';

const rowsOf = (table: keyof typeof tableGroups): readonly string[] =>
  tableGroups[table].flatMap(({ indicators }) => indicators);

/** Chapter 5: what operational monitoring is, what it collects of whom, and that the method may be chosen. */
export const generalRequirements: readonly Requirement[] = [
  {
    id: 'monitors-by-three-methods',
    clause: '5.1',
    obligation: 'stated',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN': '运行监测以数据采集代码、数据接口、库表交换等方式，取得平台运行的静态数据和动态数据。',
      en: 'Operational monitoring obtains static and dynamic data on how a platform runs, by beacon code, interfaces, table exchange and the like.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'sensing-network-built',
    clause: '5.1',
    obligation: 'stated',
    party: 'authority',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN':
        '教育行政部门利用采集到的数据建成覆盖七个维度的感知网络，对平台作全面、不间断的实时监测，供评价、分析与决策使用。',
      en: 'The education authority builds, from the data collected, a sensing network over the seven dimensions that watches the platforms fully, without pause and in real time, and uses it to assess, analyse and decide.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'collects-seven-categories',
    clause: '5.2',
    obligation: 'shall',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN':
        '对三类接入平台采集的信息至少包括七类：基础设施、网站结构、用户访问、资源应用、服务办理、管理业务、网络安全。',
      en: 'What is collected of the three kinds of access platform comprises at least seven categories: infrastructure, site structure, user visits, resource application, service handling, management and cyber-security.',
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
    seeAlso: ['category-of-kind-offered'],
  },
  {
    id: 'common-categories-offered',
    clause: '5.2',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN':
        '接入平台使所列信息中须由它自身给出的共性部分可供采集：网站结构和用户访问。基础设施与网络安全另有来源（6.2、6.8）。',
      en: 'Of the categories listed, an access platform lets be collected those common ones that can come from nobody else: site structure and user visits. Infrastructure and cyber-security have other sources (6.2, 6.8).',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        { name: { 'zh-CN': '网站结构', en: 'Site structure' }, indicators: rowsOf(2) },
        { name: { 'zh-CN': '用户访问', en: 'User visits' }, indicators: rowsOf(3) },
      ],
    },
    seeAlso: ['collects-common-categories'],
  },
  {
    id: 'category-of-kind-offered',
    clause: '5.2',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '接入平台使所列信息中属于其类型的一类可供采集：资源应用、服务办理或管理业务。',
      en: 'Of the categories listed, an access platform lets be collected the one that belongs to its kind: resource application, service handling, or management.',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        { name: { 'zh-CN': '资源应用', en: 'Resource application' }, indicators: rowsOf(4) },
        { name: { 'zh-CN': '服务办理', en: 'Service handling' }, indicators: rowsOf(5) },
        { name: { 'zh-CN': '管理业务', en: 'Management' }, indicators: rowsOf(6) },
      ],
    },
    seeAlso: ['collects-category-of-kind'],
  },
  {
    id: 'collects-common-categories',
    clause: '5.2',
    obligation: 'need',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN': '基础设施、网站结构、用户访问和网络安全四类为共性信息，无论何种类型的接入平台都需采集。',
      en: 'Infrastructure, site structure, user visits and cyber-security are common: they need to be collected of every access platform, whatever its kind.',
    },
    verification: 'monitoring-platform',
    seeAlso: ['common-categories-offered'],
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
    id: 'data-governance',
    clause: '5.2',
    obligation: 'may',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'process',
    statement: {
      'zh-CN': '采集到的数据此后还可以通过数据治理作进一步的分析和应用。',
      en: 'What was collected may afterwards be analysed and used further by way of data governance.',
    },
    verification: 'monitoring-platform',
  },
];
