import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

type Pair = readonly [string, string];
const insert: Pair = [
  '经检测控制在每类业务数据中新增三条记录，令其增量推送',
  'Through the control insert three records of every sort and have them pushed as an increment',
];
const update: Pair = [
  '更新其中两条并增量推送，另一条随全量推送',
  'Update two of them by an incremental push, the third by a full one',
];
const remove: Pair = ['软删除这些记录并推送', 'Delete the records softly and push'];
const row: Pair = [
  '每次推送后在前置数据库中按主键读取这些行',
  'After each push read the rows by their keys in the front database',
];
const push: Pair = [
  '对各数据类表取快照，经检测控制令其全量推送，再取快照（有上次运行的快照时一并比较）',
  'Take a snapshot of all data tables, have all pushed again through the control, take another (and compare with that of an earlier run, where kept)',
];

/** Test cases of what stands in the front database and how it changes. */
export const exchangeDataProcedures = {
  'exchange.front-database-holds-data': procedure(
    [
      [
        '以数据交换用户查看各数据类表有无带所分配平台标识的行',
        'As the exchange user see whether each data table holds a row of this platform',
      ],
      ['空表与相应接口的总数比较', 'Compare an empty table with the total of its interface'],
    ],
    [
      '各表有数据；接口也没有此类数据的空表不计',
      'The tables hold data; an empty one does not count where the interface has none either',
    ],
  ),
  'exchange.update-times-plausible': procedure(
    [
      [
        '在各数据类表中统计更新时间为空、在未来（超出容差 5 倍）与早于创建时间的行',
        'In each data table count rows whose update time is empty, in the future (beyond five times the tolerance) or before their creation',
      ],
    ],
    [
      '没有空的或在未来的更新时间；早于创建时间的按取值配置判定',
      'None is empty or in the future; before the creation is judged by the profile',
    ],
  ),
  'exchange.rows-carry-the-platform-id': procedure(
    [
      [
        '在各数据类表中统计带所分配标识、无标识与带其他标识的行',
        'In each data table count rows with the assigned platform id, with none and with another',
      ],
    ],
    [
      '没有无标识的行，有行时必有带所分配标识的；其他标识的行是否允许按取值配置判定',
      'None is without; a table with rows has some of the assigned id; whether others may stand beside is judged by the profile',
    ],
  ),
  'exchange.full-push-is-complete': procedure(
    [
      push,
      [
        '采集各接口的全部记录，与前置数据库按主键比较',
        'Collect all records of the interfaces and compare with the front database by key',
      ],
    ],
    ['接口所列的每条记录都在前置数据库中', 'Every record that an interface lists is in the front database'],
  ),
  'exchange.agrees-with-interface': procedure(
    [push, ['对接口与前置数据库都有的记录逐字段比较', 'Compare the records that both have field by field']],
    ['各值相同（时间按列的精度比较）', 'The values are the same (times to the precision of the column)'],
  ),
  'exchange.push-finished-before-extraction': procedure(
    [
      insert,
      ['推送宣告完成后立即在前置数据库中查找', 'Look in the front database as soon as the push is said to be finished'],
      [
        '由业务更新时间与写入时间判断过去各日的推送是否在其后的抽取之前',
        'From business and row times tell whether the pushes of past days came before the next extraction',
      ],
      ['比较声明的推送完成时刻与抽取时刻', 'Compare the declared time of the push with that of the extraction'],
    ],
    [
      '宣告完成时数据已在；过去各日的变更在其后抽取开始前已推送；没有痕迹也没有声明时未完成',
      'What was said to be finished is there; changes of past days came before the extraction after them. Without traces and declaration the result stays open',
    ],
  ),
  'exchange.contents-arrive-unchanged': procedure(
    [
      insert,
      update,
      row,
      ['与写入业务系统的值逐字段比较', 'Compare field by field with what was put into the business system'],
    ],
    ['每个字段的值不变', 'Every value is unchanged'],
  ),
  'exchange.insert-sets-update-time': procedure(
    [insert, row],
    [
      '更新时间不早于插入之时（容许 5 分钟的时钟差）',
      'The update time is not before the insertion (5 minutes of clock difference allowed)',
    ],
  ),
  'exchange.update-advances-update-time': procedure(
    [insert, update, row],
    ['更新之后的更新时间晚于更新之前的', 'The update time after the update is later than before'],
  ),
  'exchange.soft-delete-advances-update-time': procedure(
    [insert, remove, row],
    ['置软删除标记之后的更新时间晚于此前的', 'The update time after the soft delete is later than before'],
  ),
  'exchange.deletion-is-soft': procedure(
    [insert, remove, row],
    [
      '行仍在表中并带软删除标记；声明为物理删除的，以变更日志为准',
      'The row is still there and flagged; where removing is declared the change log tells of it',
    ],
  ),
  'exchange.increments-bring-updates': procedure(
    [
      insert,
      ['由运行监测平台抽取至最新', 'Let the monitoring platform extract until it is up to date'],
      update,
      ['按更新时间增量抽取，查看落库的值', 'Extract the increment by update time and look at what landed'],
    ],
    [
      '更新后的内容在前置数据库中，同一次更新的各字段俱全，并随增量落库',
      'The updated content is in the front database, with every field that one update changed, and lands with the increment',
    ],
  ),
  'exchange.changes-are-logged': procedure(
    [
      insert,
      update,
      remove,
      ['在日志类表中查找各记录的插入、更新、删除', 'Look in the log table for insertion, update and deletion of each'],
      ['读取各条日志的创建时间', 'Read when each entry says that it was made'],
    ],
    [
      '每一次到达的变更都有日志，其创建时间在检测期间（容许五分钟）；操作的写法不识时按取值配置判定',
      'Each change that arrived is logged, with a creation time of this examination, five minutes aside; a word that is not known is judged by the profile',
    ],
  ),
  'exchange.update-times-never-go-back': procedure(
    [
      push,
      ['比较两次快照中同一行的内容与更新时间', 'Compare content and update time of each row in the two snapshots'],
    ],
    [
      '内容变化的行更新时间推进，没有行的更新时间倒退',
      'Rows whose content changed have a later update time, and none went back',
    ],
  ),
  'exchange.rows-do-not-vanish': procedure(
    [push, ['查找前一快照有、后一快照没有的行', 'Look for rows of the first snapshot that the second lacks']],
    ['没有未经软删除而消失的行', 'No row vanished without having been deleted softly'],
  ),
  'exchange.deleted-stays-deleted': procedure(
    [insert, remove, ['经检测控制令其再次全量推送', 'Have all pushed again through the control'], row],
    ['已软删除的行没有恢复为有效', 'No row that was deleted softly is alive again'],
  ),
  'exchange.increments-equal-tables': procedure(
    [
      ['抽取至最新，新增一条记录并增量推送', 'Extract until up to date, insert a record and push the increment'],
      ['按更新时间增量抽取', 'Extract the increment by update time'],
      ['把落库数据与各数据类表的全部行比较', 'Compare what has landed with all rows of the data tables'],
    ],
    [
      '没有缺少、陈旧或多出的记录，同一更新时间下内容相同',
      'Nothing is missing, stale or in surplus, and under one update time the content is the same',
    ],
  ),
} satisfies Readonly<Record<string, Procedure>>;
