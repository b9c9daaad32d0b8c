import { judged, passed } from '../engine/verdict/outcome.ts';
import { createRectificationCheck } from './mending/createRectificationCheck.ts';

/** 7.3.5: what an alert names is mended. */
export const alertedDataMended = createRectificationCheck({
  id: 'alerts.alerted-data-mended',
  title: { 'zh-CN': '接入平台依告警整改数据', en: 'The access platform mends the data that an alert names' },
  aboutMending: true,
  judge: ({ mended, table, bad, alertId, actedOn, before, after }) =>
    mended
      ? passed()
      : judged([
          {
            code: 'alerts.not-rectified',
            message: {
              'zh-CN': `告警 ${alertId} 下发后，${table} 中 ${bad.id} 的 ${bad.field} 仍是 ${bad.badValue}。`,
              en: `The alert ${alertId} was delivered, yet ${bad.field} of ${bad.id} in ${table} still is ${bad.badValue}.`,
            },
            expected: `another value of ${bad.field}, or a soft delete`,
            actual: { [bad.field]: bad.badValue, alertsActedOn: actedOn },
            pointer: `${table}/${bad.id}`,
            hint: {
              'zh-CN': '定期读取告警类表中待整改的告警，改正业务数据后重新推送。',
              en: 'Read the open alerts of the alert table regularly, mend the business data and push again.',
            },
            evidence: [before.evidence, ...(after === undefined ? [] : [after.evidence])],
          },
        ]),
});
