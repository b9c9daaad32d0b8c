import { platformKinds } from '../../platformKind.ts';
import type { Requirement } from '../requirement.ts';
import { tableCoverage } from './tableCoverage.ts';
import { tableGroups } from './tableGroups.ts';

/** 6.3: site structure, common to all platforms. */
export const siteStructureRequirements: readonly Requirement[] = [
  {
    id: 'site-structure-obtained',
    clause: '6.3',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '可以从接入平台取得网站的栏目以及网站内部的链接关系。',
      en: 'The columns of the site and how they link to one another can be had from the access platform.',
    },
    verification: 'automatic',
    coverage: {
      rows: 'some',
      groups: [
        {
          name: { 'zh-CN': '网站栏目', en: 'Columns' },
          indicators: ['t2-1-column-id', 't2-2-column-level', 't2-3-column-name'],
        },
        {
          name: { 'zh-CN': '内部链接关系', en: 'Links between them' },
          indicators: ['t2-4-parent-column-id', 't2-5-column-link'],
        },
      ],
    },
  },
  {
    id: 'site-structure-two-scenes',
    clause: '6.3',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '网站结构既有首次的完整提交，此后栏目的增加、改名、移动、撤销又能自动反映到采集结果中。',
      en: 'The site structure is submitted whole once; columns added, renamed, moved or removed later show in what is collected without anybody’s doing.',
    },
    verification: 'with-control',
  },
  {
    id: 'site-structure-by-interface',
    clause: '6.3',
    obligation: 'stated',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '网站结构以数据接口为主要采集途径。',
      en: 'The site structure is collected mainly through an interface.',
    },
    verification: 'automatic',
    coverage: { rows: 'some', groups: tableGroups[2], ways: ['interface'] },
  },
  {
    id: 'site-structure-table-2',
    clause: '6.3',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '对每个接入平台至少取得表 2 的六项：栏目标识、层级、名称、上级栏目标识、链接、平台标识。',
      en: 'Of every access platform at least the six items of table 2 are had: id, level, name, parent column id, link and platform id of a column.',
    },
    verification: 'automatic',
    coverage: tableCoverage(2),
  },
  {
    id: 'site-structure-data-format',
    clause: '6.3',
    obligation: 'shall',
    party: 'access-platform',
    platforms: platformKinds,
    channel: 'content',
    statement: {
      'zh-CN': '表 2 各项的数据规格与 JY/T 0640-2022 表 B.2 一致。',
      en: 'The items of table 2 keep to the data formats of JY/T 0640-2022, table B.2.',
    },
    verification: 'attestation',
    attestationReason: {
      'zh-CN': '该标准的文本未能取得；在把表 B.2 写成可核对的格式之前，只能以声明作答。',
      en: 'The text of that standard could not be had; until table B.2 is written down as a format that can be checked, only a statement answers.',
    },
  },
];
