import type { Requirement } from '../requirement.ts';

const users = { 'zh-CN': '用户基本信息', en: 'Basic user information' };

/**
 * 6.1: what the data of each kind of platform are. What it names and no table has a row for stands by itself, or it would
 * pass together with the rest.
 */
export const kindDataRequirements: readonly Requirement[] = [
  {
    id: 'data-of-resource-platforms',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'content',
    statement: {
      'zh-CN': '资源类平台至少提供网站结构、资源目录、用户基本信息等静态数据，以及浏览、播放、互动等动态数据。',
      en: 'A resource platform gives at least, as static data, site structure, resource catalogue and basic user information, and as dynamic data views, playback and interaction.',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        { name: { 'zh-CN': '网站结构', en: 'Site structure' }, indicators: ['t2-1-column-id', 't2-5-column-link'] },
        { name: { 'zh-CN': '资源目录', en: 'Resource catalogue' }, indicators: ['t4-1-resources'] },
        { name: users, indicators: ['t4-6-users', 't4-7-users-by-type'] },
        { name: { 'zh-CN': '平台浏览', en: 'Views' }, indicators: ['t3-4-page-views'] },
        { name: { 'zh-CN': '资源播放', en: 'Playback' }, indicators: ['t4-8-viewing-time', 't4-9-completion'] },
        {
          name: { 'zh-CN': '用户互动', en: 'Interaction' },
          indicators: ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'],
        },
      ],
    },
  },
  {
    id: 'data-of-service-platforms',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['service'],
    channel: 'content',
    statement: {
      'zh-CN': '服务类平台至少提供服务事项目录、用户基本信息等静态数据，以及服务浏览、办件、访问行为等动态数据。',
      en: 'A service platform gives at least, as static data, the catalogue of service items and basic user information, and as dynamic data service views, cases and what visitors do.',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        { name: { 'zh-CN': '服务事项目录', en: 'Catalogue of service items' }, indicators: ['t5-1-service-items'] },
        { name: users, indicators: ['t5-5-users', 't5-6-users-by-type'] },
        { name: { 'zh-CN': '服务浏览', en: 'Service views' }, indicators: ['t3-4-page-views'] },
        {
          name: { 'zh-CN': '服务办件', en: 'Cases' },
          indicators: ['t5-2-accepted-cases', 't5-3-completed-cases', 't5-4-average-handling-time'],
        },
        {
          name: { 'zh-CN': '用户访问行为', en: 'What visitors do' },
          indicators: ['t3-6-clicks', 't3-7-click-trace'],
        },
      ],
    },
  },
  {
    id: 'service-procedures-given',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['service'],
    channel: 'content',
    statement: {
      'zh-CN': '服务类平台提供的静态数据中还有服务办理流程。',
      en: 'Among the static data that a service platform gives is how its services are handled.',
    },
    verification: 'attestation',
    attestationReason: {
      'zh-CN': '表 5 没有办理流程一行，文本也未说明它是什么样的数据，没有可供核对的字段。',
      en: 'Table 5 has no row for procedures and the draft does not say what data they are, so there is no field to look for.',
    },
  },
  {
    id: 'data-of-management-platforms',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'content',
    statement: {
      'zh-CN': '管理类平台至少提供管理事项目录、用户基本信息等静态数据，以及管理业务等动态数据。',
      en: 'A management platform gives at least, as static data, the catalogue of management items and basic user information, and as dynamic data its management business.',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        {
          name: { 'zh-CN': '管理事项目录', en: 'Catalogue of management items' },
          indicators: ['t6-1-management-items'],
        },
        { name: users, indicators: ['t6-2-users', 't6-3-users-by-type'] },
        {
          name: { 'zh-CN': '管理业务数据', en: 'Management business' },
          indicators: ['t6-4-automatic-fill-share', 't6-5-external-call-rate'],
        },
      ],
    },
  },
  {
    id: 'management-logs-given',
    clause: '6.1',
    obligation: 'stated',
    party: 'access-platform',
    platforms: ['management'],
    channel: 'content',
    statement: {
      'zh-CN': '管理类平台提供的动态数据中还有管理日志。',
      en: 'Among the dynamic data that a management platform gives are the logs of its management.',
    },
    verification: 'attestation',
    attestationReason: {
      'zh-CN': '表 6 没有管理日志一行，文本也未说明它记录什么、怎样给出，没有可供核对的字段。',
      en: 'Table 6 has no row for logs and the draft does not say what they record or how they are given, so there is no field to look for.',
    },
  },
];
