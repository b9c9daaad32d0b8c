import { platformKinds } from '../platformKind.ts';
import type { Requirement } from './requirement.ts';

/** 7.1: collection by code in the page. */
export const beaconRequirements: readonly Requirement[] = [
  {
    id: 'beacon-reports-automatically',
    clause: '7.1.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '用户打开页面时，其浏览器运行采集代码，并自行把访问行为数据发往运行监测平台。',
      en: 'When somebody opens a page, the browser runs the collecting code and sends the data on the visit to the monitoring platform by itself.',
    },
    verification: 'automatic',
  },
  {
    id: 'beacon-joined-with-static-data',
    clause: '7.1.1',
    obligation: 'stated',
    party: 'monitoring-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '运行监测平台把埋码得到的动态数据与静态数据关联，算出用户、访问、浏览行为等监测结果。',
      en: 'The monitoring platform joins what beacons report with the static data and computes users, visits and behaviour from both.',
    },
    verification: 'monitoring-platform',
  },
  {
    id: 'beacon-covers-platform',
    clause: '7.1.2',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '基础埋码覆盖整个平台：同一域名下，单页面网站的首页和多页面网站的每个页面都有采集代码，没有遗漏。',
      en: 'Basic tracking covers the whole platform: under its domain the home page of a single-page site, and every page of a multi-page site, carries the code; none is left out.',
    },
    verification: 'automatic',
  },
  {
    id: 'beacon-script-added',
    clause: '7.1.2',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '接入平台在相应页面中加入 JavaScript 采集代码。',
      en: 'The access platform adds the collecting JavaScript to the pages concerned.',
    },
    verification: 'automatic',
  },
  {
    id: 'beacon-basic-data',
    clause: '7.1.2',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '埋码后自动上报基础访问数据：浏览量、访问量、页面链接或编码、来源页面。',
      en: 'Once in place the code reports the basic data by itself: views, visits, the link or code of the page, and the page the visitor came from.',
    },
    verification: 'automatic',
  },
  {
    id: 'deep-beacon-user',
    clause: '7.1.3',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '深度埋码上报用户信息：登录用户的账号等基本信息随事件发出。',
      en: 'Deep tracking reports the user: the account of somebody signed in goes along with the events.',
    },
    verification: 'automatic',
  },
  {
    id: 'deep-beacon-events',
    clause: '7.1.3',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'beacon',
    statement: {
      'zh-CN': '深度埋码上报访问行为事件，包括点击事件和播放器事件。',
      en: 'Deep tracking reports what visitors do, clicks and player events among it.',
    },
    verification: 'automatic',
  },
];
