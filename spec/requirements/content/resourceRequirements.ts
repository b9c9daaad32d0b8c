import type { Requirement } from '../requirement.ts';
import { tableCoverage } from './tableCoverage.ts';
import { tableGroups } from './tableGroups.ts';

/** 6.5: resource application, of resource platforms. */
export const resourceRequirements: readonly Requirement[] = [
  {
    id: 'resources-obtained',
    clause: '6.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'content',
    statement: {
      'zh-CN': '可以从资源类平台取得资源目录、用户信息、资源播放与用户互动的数据。',
      en: 'Catalogue, users, playback and interaction can be had from a resource platform.',
    },
    verification: 'automatic',
    coverage: { rows: 'some', groups: tableGroups[4] },
  },
  {
    id: 'resources-by-beacon-or-interface',
    clause: '6.5',
    obligation: 'may',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'content',
    statement: {
      'zh-CN': '资源应用信息可以由数据代码采集，也可以由数据接口采集。',
      en: 'Resource application may be collected by beacon or through an interface.',
    },
    verification: 'automatic',
  },
  {
    id: 'resources-static-by-interface',
    clause: '6.5',
    obligation: 'may',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'content',
    statement: {
      'zh-CN': '其静态数据，如资源目录和用户基本信息，可以通过接口取得。',
      en: 'Its static data, such as the catalogue and basic user information, may be had through an interface.',
    },
    verification: 'automatic',
  },
  {
    id: 'resources-dynamic-by-either',
    clause: '6.5',
    obligation: 'may',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'content',
    statement: {
      'zh-CN': '其动态数据，如播放、评价、点赞、转发、收藏，可以由数据接口采集，也可以由数据代码采集。',
      en: 'Its dynamic data, such as playback, evaluations, likes, forwards and favourites, may be collected through an interface or by beacon.',
    },
    verification: 'automatic',
  },
  {
    id: 'resources-table-4',
    clause: '6.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'content',
    statement: {
      'zh-CN': '对每个资源类平台至少取得表 4 的十五项指标：资源信息五项、用户信息两项、资源播放三项、用户互动五项。',
      en: 'Of every resource platform at least the fifteen indicators of table 4 are had: five on resources, two on users, three on playback, five on interaction.',
    },
    verification: 'automatic',
    coverage: tableCoverage(4),
  },
  {
    id: 'resources-data-format',
    clause: '6.5',
    obligation: 'shall',
    party: 'access-platform',
    platforms: ['resource'],
    channel: 'content',
    statement: {
      'zh-CN': '表 4 各项的数据规格与 JY/T 0640-2022 表 B.9 一致。',
      en: 'The items of table 4 keep to the data formats of JY/T 0640-2022, table B.9.',
    },
    verification: 'attestation',
    attestationReason: {
      'zh-CN': '该标准的文本未能取得；在把表 B.9 写成可核对的格式之前，只能以声明作答。',
      en: 'The text of that standard could not be had; until table B.9 is written down as a format that can be checked, only a statement answers.',
    },
  },
];
