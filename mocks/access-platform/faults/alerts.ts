import type { Localized } from '../../../spec/localized.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Fault } from './fault.ts';

const fault = (
  id: string,
  severity: Fault['severity'],
  violates: Fault['violates'],
  caughtBy: Fault['caughtBy'],
  title: Localized,
): Fault => ({
  id,
  channel: 'alerts',
  title,
  platforms: platformKinds,
  violates,
  caughtBy,
  severity,
});

/** Deliberate violations in the alerts channel. */
export const alertsFaults: readonly Fault[] = [
  fault('alerts-no-alert-table', 'warning', ['alert-tables'], ['alerts.alert-table-prepared'], {
    'zh-CN': '没有告警类表',
    en: 'There is no alert table',
  }),
  fault('alerts-ignored', 'failed', ['rectification', 'rectification-timely'], ['alerts.alerted-data-mended'], {
    'zh-CN': '告警无人理会',
    en: 'Alerts are ignored',
  }),
  fault(
    'alerts-rectified-without-update-time',
    'failed',
    ['rectification'],
    ['alerts.rectification-advances-update-time'],
    { 'zh-CN': '整改数据时不推进更新时间', en: 'Rectification does not advance the update time' },
  ),
  fault('alerts-rectified-without-log', 'failed', ['rectification'], ['alerts.rectification-logged'], {
    'zh-CN': '整改不写变更日志',
    en: 'Rectification is not written to the change log',
  }),
];
