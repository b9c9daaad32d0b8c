import { platformKinds } from '../../platformKind.ts';
import type { Requirement } from '../requirement.ts';
import { tableCoverage } from './tableCoverage.ts';
import { tableGroups } from './tableGroups.ts';

/** 6.4: user visits, common to all platforms. */
export const visitRequirements: readonly Requirement[] = [
  {
    id: 'visits-obtained',
    clause: '6.4',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '可以从接入平台取得用户访问的浏览量和访客量。',
      en: 'The views and the visitors of an access platform can be had from it.',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        { name: { 'zh-CN': '浏览量', en: 'Views' }, indicators: ['t3-4-page-views'] },
        { name: { 'zh-CN': '访客量', en: 'Visitors' }, indicators: ['t3-1-unique-visitors'] },
      ],
    },
  },
  {
    id: 'visit-duration-obtained',
    clause: '6.4',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '可以从接入平台取得用户访问的平均浏览时长。',
      en: 'The average browsing time of the visits to an access platform can be had from it.',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        {
          name: { 'zh-CN': '平均浏览时长', en: 'Average browsing time' },
          indicators: [],
          quantities: ['average-visit-duration'],
        },
      ],
    },
  },
  {
    id: 'visits-by-beacon',
    clause: '6.4',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '用户访问信息由数据采集代码取得。',
      en: 'User visits are obtained by the collecting code.',
    },
    verification: 'automatic',
    coverage: { rows: 'all', groups: tableGroups[3], ways: ['beacon'] },
  },
  {
    id: 'visits-tool-on-pages',
    clause: '6.4',
    obligation: 'may',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '采集用户访问的工具可以部署在网页上。',
      en: 'The tool that observes visits may be deployed on pages.',
    },
    verification: 'automatic',
  },
  {
    id: 'visits-tool-on-elements',
    clause: '6.4',
    obligation: 'may',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '采集用户访问的工具可以部署在网页的元素上，例如按钮和链接。',
      en: 'The tool that observes visits may be deployed on elements of a page, such as buttons and links.',
    },
    verification: 'automatic',
  },
  {
    id: 'visits-linked-to-users',
    clause: '6.4',
    obligation: 'may',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '采集到的用户行为可以与用户信息关联。',
      en: 'What visitors do may be linked to the information on the user.',
    },
    verification: 'automatic',
    seeAlso: ['deep-beacon-user'],
  },
  {
    id: 'visits-table-3',
    clause: '6.4',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN':
        '对每个接入平台至少取得表 3 的七项指标：独立访客、移动与 PC 设备数、访客地区、页面浏览次数、百人浏览量、点击次数、点击轨迹。',
      en: 'Of every access platform at least the seven indicators of table 3 are had: unique visitors, mobile and PC devices, regions, page views, views per hundred visitors, clicks and click trace.',
    },
    verification: 'automatic',
    coverage: tableCoverage(3),
  },
];
