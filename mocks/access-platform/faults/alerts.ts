import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Fault } from './fault.ts';

const fault = (id: string, violates: Fault['violates'], caughtBy: Fault['caughtBy'], title: Localized): Fault => ({
  id,
  channel: 'alerts',
  title,
  platforms: platformKinds,
  violates,
  caughtBy,
});

/** Deliberate violations in the alerts channel. */
export const alertsFaults: readonly Fault[] = [
  fault('alerts-no-alert-table', ['alert-tables'], ['alerts.alert-table-prepared'], {
    'zh-CN': '没有告警类表',
    en: 'There is no alert table',
  }),
  fault('alerts-ignored', ['rectification', 'rectification-timely'], ['alerts.alerted-data-mended'], {
    'zh-CN': '报告已处理告警，其实无人理会',
    en: 'Alerts are said to be acted on and ignored',
  }),
  fault('alerts-only-the-first-mended', ['rectification', 'rectification-timely'], ['alerts.alerted-data-mended'], {
    'zh-CN': '几条告警只整改第一条，却报告全部已处理',
    en: 'Of several alerts only the first is acted on, yet all are said to be',
  }),
  fault(
    'alerts-mended-by-another-wrong-value',
    ['rectification', 'rectification-timely'],
    ['alerts.alerted-data-mended'],
    {
      'zh-CN': '整改时把错误的值换成另一个错误的值',
      en: 'Rectification puts another wrong value in the place of the wrong one',
    },
  ),
  fault('alerts-mended-by-removal', ['rectification', 'rectification-timely'], ['alerts.alerted-data-mended'], {
    'zh-CN': '整改时把整行从前置数据库中移除',
    en: 'Rectification removes the row from the front database',
  }),
  fault(
    'alerts-mended-in-front-database-only',
    ['rectification', 'rectification-timely'],
    ['alerts.alerted-data-mended'],
    {
      'zh-CN': '只改前置数据库，业务系统照旧，下一次全量推送又写回错误的值',
      en: 'Only the front database is mended, not the business systems: the next full push writes the wrong value again',
    },
  ),
  fault('alerts-rectified-without-update-time', ['rectification'], ['alerts.rectification-advances-update-time'], {
    'zh-CN': '整改数据时不推进更新时间',
    en: 'Rectification does not advance the update time',
  }),
  fault('alerts-rectified-without-log', ['rectification'], ['alerts.rectification-logged'], {
    'zh-CN': '整改不写变更日志',
    en: 'Rectification is not written to the change log',
  }),
  fault('alerts-acted-on-once', ['rectification', 'rectification-timely'], ['alerts.alerted-data-mended'], {
    'zh-CN': '只整改第一批告警，此后的告警报告已处理，其实无人理会',
    en: 'Alerts are acted on once; later ones are said to be and ignored',
  }),
  fault('alerts-mended-with-others', ['rectification'], ['alerts.alerted-data-mended'], {
    'zh-CN': '整改时把表中其他近日新增的正确记录一并删除',
    en: 'Rectification deletes other records of the table that were added lately, right ones too',
  }),
  fault('alerts-mended-in-other-tables', ['rectification'], ['alerts.alerted-data-mended'], {
    'zh-CN': '整改只认记录标识、不认表，把其他表中同一标识的正确记录一并删除',
    en: 'Rectification goes by the id of the record whatever the table, and deletes right records of other tables that have it',
  }),
  fault('alerts-mended-with-older', ['rectification'], ['alerts.alerted-data-mended'], {
    'zh-CN': '整改时把表中原有的第一条正确记录一并删除',
    en: 'Rectification deletes the first record of the table too, a right one that was there before',
  }),
  fault('alerts-rectified-logged-as-insertion', ['rectification'], ['alerts.rectification-logged'], {
    'zh-CN': '整改在变更日志中记为插入',
    en: 'Rectification is written to the change log as an insertion',
  }),
  fault(
    'alerts-marked-without-update-time',
    ['changes-advance-update-time'],
    ['alerts.rectification-advances-update-time'],
    {
      'zh-CN': '把告警改为已整改时不推进告警的更新时间',
      en: 'Marking an alert as rectified does not advance its update time',
    },
  ),
];
