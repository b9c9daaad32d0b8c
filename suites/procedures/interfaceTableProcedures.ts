import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

interface Also {
  readonly steps: readonly (readonly [string, string])[];
  readonly criterion: readonly [string, string];
}

/** Whether the records of an interface carry what rows of a table list. */
const tableCase = (zh: string, en: string, table: string, fieldsZh: string, fieldsEn: string, also?: Also): Procedure =>
  procedure(
    [
      [
        `读取${zh}接口的记录，略去已软删除的`,
        `Read the records of the interface for ${en}, those deleted softly aside`,
      ],
      [
        `逐条查看${table}所需的字段：${fieldsZh}`,
        `Look in each for what ${table.replace('表 ', 'table ').replace(' 第 ', ' row ').replace(' 行', '')} needs: ${fieldsEn}`,
      ],
      ...(also?.steps ?? []),
    ],
    [
      `每条记录都给出这些字段${also === undefined ? '' : `；${also.criterion[0]}`}；没有记录，或可能以未声明的名称给出时，未完成`,
      `Every record gives them${also === undefined ? '' : `; ${also.criterion[1]}`}. Without records, or where they may stand under a name that was not declared, the result stays open`,
    ],
  );

const users = (zh: string, en: string, table: string): Procedure =>
  tableCase(`${zh}类平台的用户`, `users of a ${en} platform`, table, '用户标识、用户类型', 'user id and type of user');

/** Test cases of the records that tables 2 and 4 to 6 are computed from. */
export const interfaceTableProcedures = {
  'interface.site-structure-complete': tableCase(
    '网站结构',
    'the site structure',
    '表 2',
    '栏目标识、层级、名称、上级栏目标识、链接、平台标识',
    'id, level, name, parent id, link and platform id of each column',
    {
      steps: [
        [
          '核对平台标识、首级以外栏目的上级标识，以及没有下级的栏目的链接',
          'Check the platform id, the parent of columns below the first level, and the link of those that have none below',
        ],
      ],
      criterion: [
        '平台标识为所分配的；首级栏目可无上级，只用于归类的栏目可无链接',
        'The platform id is the one assigned; first-level columns need no parent, and headings that only group need no link',
      ],
    },
  ),
  'interface.site-tree-sound': procedure(
    [
      ['读取全部有效栏目', 'Read all living columns'],
      ['由上级标识连成树，查找悬空的上级与环', 'Build the tree by parent ids; look for unknown parents and cycles'],
      [
        '比较各栏目的链接与名称，以及有上级的栏目与其上级的层级',
        'Compare links and names, and the levels of columns and their parents',
      ],
    ],
    [
      '至少有一个栏目；上级都在其中，没有环，各栏目的链接、名称不全相同，层级不全与上级相同',
      'There is a column; every parent is among them, there is no cycle, links and names are not all the same, nor all levels those of the parents',
    ],
  ),
  'interface.site-links-on-own-domain': procedure(
    [
      ['读取全部有效栏目的链接', 'Read the links of all living columns'],
      [
        '与平台地址、首页及所列页面的域名比较',
        'Compare them with the domains of the platform, its home page and the pages it names',
      ],
    ],
    ['链接位于平台自己的域名或其子域名之下', 'The links lie under the platform’s own domains or below them'],
  ),
  'interface.site-structure-follows-changes': procedure(
    [
      ['经检测控制新增一个栏目，读取网站结构', 'Insert a column through the control and read the structure'],
      ['改名并移至另一栏目之下，再读', 'Rename it, move it below another, and read again'],
      ['软删除，再读', 'Delete it softly and read again'],
    ],
    [
      '三次读取依次见到新增、改名移动与删除；删除以软删除标记或不再出现体现均可',
      'The three readings show it added, renamed and moved, and removed; flagged or absent are both good',
    ],
  ),
  'interface.resource-catalogue-complete': tableCase(
    '数字资源目录',
    'the resource catalogue',
    '表 4',
    '资源标识、类型、来源、学段、学科/专业',
    'resource id, type, source, stage and subject',
    {
      steps: [['查看视频、音频类资源的时长', 'Look for the length of what is played']],
      criterion: [
        '可播放的资源至少有一个给出不为 0 的时长',
        'At least one resource that is played has a length other than 0',
      ],
    },
  ),
  'interface.resource-users-complete': users('资源', 'resource', '表 4'),
  'interface.evaluations-complete': tableCase(
    '资源评价',
    'interactions',
    '表 4',
    '评价标识、资源标识、动作',
    'evaluation, resource and action',
    {
      steps: [['查看评价记录的评分', 'Look for the score of ratings']],
      criterion: [
        '至少一条评价带有评分；互动由页面上报的平台，不适用',
        'At least one rating has a score; not applicable where interactions come by the pages',
      ],
    },
  ),
  'interface.service-items-complete': tableCase('服务事项', 'service items', '表 5', '事项标识', 'item id'),
  'interface.service-cases-complete': tableCase(
    '办件',
    'cases',
    '表 5',
    '办件标识、事项标识、受理时间',
    'case, item and time of acceptance',
    {
      steps: [
        [
          '没有已办结的办件时，经检测控制办结一件再读',
          'Where no case is completed, complete one through the control and read again',
        ],
      ],
      criterion: ['已办结的办件给出办结时间', 'A completed case has its time of completion'],
    },
  ),
  'interface.service-evaluations-complete': tableCase(
    '服务评价',
    'evaluations of services',
    '表 5',
    '评价标识、事项标识、分值',
    'evaluation, item and score',
  ),
  'interface.service-users-complete': users('服务', 'service', '表 5'),
  'interface.management-items-complete': tableCase('管理业务事项', 'management items', '表 6', '事项标识', 'item id'),
  'interface.management-forms-complete': tableCase(
    '表单',
    'forms',
    '表 6',
    '表单标识、总项数、自动填报项数',
    'form, number of fields and of those filled automatically',
    {
      steps: [['查看各表单的总项数', 'Look at the number of fields of each form']],
      criterion: ['总项数不全为 0', 'Not every number of fields is 0'],
    },
  ),
  'interface.data-items-complete': tableCase('业务数据项', 'data items', '表 6', '数据项标识', 'data item'),
  'interface.data-item-calls-complete': tableCase(
    '数据项调用',
    'calls of data items',
    '表 6',
    '数据项标识',
    'data item',
  ),
  'interface.management-users-complete': users('管理', 'management', '表 6'),
} satisfies Readonly<Record<string, Procedure>>;
