import type { Procedure } from './procedure.ts';
import { procedure } from './procedure.ts';

const seed = [
  '经检测控制写入有误的记录并推送，由运行监测平台抽取、核验并向告警类表下发告警',
  'Through the control put in bad records and push; let the monitoring platform extract, verify and write alerts into the alert table',
] as const;
const act = [
  '令接入平台依告警整改，读取整改后的行',
  'Tell the platform to act on its alerts, and read the rows afterwards',
] as const;

/** Test cases of alerts and rectification (7.3.4, 7.3.5). */
export const alertsProcedures = {
  'alerts.alert-table-prepared': procedure(
    [
      [
        '以数据交换用户登录前置数据库，查找告警类表及其列',
        'Log in to the front database as the exchange user and look for the alert table and its columns',
      ],
    ],
    ['告警类表存在；列的名称按取值配置判定', 'The alert table is there; names of columns are judged by the profile'],
  ),
  'alerts.alerted-data-mended': procedure(
    [
      seed,
      [
        '并观察告警没有提及的记录：同表中新增的与原有的各一条，以及用户表中同一标识的一条',
        'Watch records that no alert names: a new and an older one of the same table, and one of the table of users under the same id',
      ],
      act,
      ['再次全量推送后重新核验', 'Push all again and verify anew'],
    ],
    [
      '每条告警所指的数据都能通过核验（或已软删除），不被再次推送写回，没有提及的记录不变；尚无人处理时未完成，超过期限按取值配置判定',
      'What each alert names verifies (or is deleted softly) and is not written back by the next push; what none names stays as it was. Nobody having acted yet leaves the result open; being overdue is judged by the profile',
    ],
  ),
  'alerts.rectification-advances-update-time': procedure(
    [seed, act, ['比较整改前后的更新时间', 'Compare the update time before and after']],
    ['整改后的更新时间晚于整改前', 'The update time is later than before'],
  ),
  'alerts.rectification-logged': procedure(
    [seed, act, ['在日志类表中查找整改所留的记录', 'Look in the log table for what the rectification left']],
    ['每条整改都有变更日志', 'Every rectification is logged'],
  ),
} satisfies Readonly<Record<string, Procedure>>;
