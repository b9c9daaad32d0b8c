import { isoTimeOrNull } from '../exchange/reading/isoTimeOrNull.ts';
import { sameValue } from '../exchange/changing/sameValue.ts';
import { createRectificationCheck } from './mending/createRectificationCheck.ts';

/** 7.3.5: what alerts name is mended, every one of them, so that it verifies, and stays so when all is pushed again. */
export const alertedDataMended = createRectificationCheck({
  id: 'alerts.alerted-data-mended',
  verifies: ['rectification', 'rectification-timely'],
  title: {
    'zh-CN': '接入平台依每条告警整改数据，整改后核验通过且不被再次推送覆盖',
    en: 'The access platform mends what each alert names, so that it verifies and no later push undoes it',
  },
  aboutMending: true,
  judgedBy: 'alerts.alert-table-prepared',
  overdue: (waitingSince, { clock, profile }) => {
    const seconds = profile.values.exchange.alertRectificationSeconds;
    if (clock.now() - waitingSince <= seconds * 1_000) return [];
    return [
      {
        code: 'alerts.rectification-overdue',
        message: {
          'zh-CN': `${isoTimeOrNull(waitingSince)} 下发的告警至今没有整改，超过 ${seconds} 秒。`,
          en: `The alert delivered at ${isoTimeOrNull(waitingSince)} has not been acted on for more than ${seconds} s.`,
        },
        expected: `≤ ${seconds} s`,
        actual: `${Math.round((clock.now() - waitingSince) / 1_000)} s`,
        hint: {
          'zh-CN': '及时依告警整改；期限不同的，在一致性声明中给出。',
          en: 'Act on alerts in time; state another limit in the conformance statement.',
        },
        violates: ['rectification-timely'],
        comparedWith: { profile: ['exchange.alertRectificationSeconds'] },
      },
    ];
  },
  lookBeside: ({ table, id, before, after }) => {
    const changed =
      after === undefined
        ? ['*']
        : Object.keys(before.fields).filter(
            (field) => field !== 'updateTime' && !sameValue(before.fields[field], after.fields[field]),
          );
    if (changed.length === 0) return [];
    return [
      {
        code: 'alerts.unnamed-record-changed',
        message: {
          'zh-CN': `依告警整改时，${table} 中告警并未提及、原本正确的 ${id} 也被改动或删除。`,
          en: `Acting on the alerts also changed or deleted ${id} in ${table}, which is right and which no alert names.`,
        },
        expected: Object.fromEntries(changed.map((field) => [field, before.fields[field] ?? null])),
        actual:
          after === undefined ? null : Object.fromEntries(changed.map((field) => [field, after.fields[field] ?? null])),
        pointer: `${table}#${id}`,
        hint: {
          'zh-CN': '只整改告警中 table_name 与 record_key 所指的记录。',
          en: 'Mend the record that table_name and record_key of the alert name together, and no other.',
        },
        violates: ['rectification'],
        evidence: [before.evidence, ...(after === undefined ? [] : [after.evidence])],
      },
    ];
  },
  look: ({ mended, undone, table, id, field, badValue, alertId, after, evidence }, { actedOn }) => {
    if (mended && !undone) return [];
    const shown = after?.fields[field] ?? null;
    return [
      {
        code: undone ? 'alerts.rectification-undone' : 'alerts.not-rectified',
        message: undone
          ? {
              'zh-CN': `依告警 ${alertId} 整改后，再次全量推送又把 ${table} 中 ${id} 的 ${field} 写回了错误的值。`,
              en: `${field} of ${id} in ${table} was mended after the alert ${alertId}, and the next full push wrote the wrong value again.`,
            }
          : after === undefined
            ? {
                'zh-CN': `告警 ${alertId} 下发后，${table} 中的 ${id} 整行消失：没有更新时间，增量抽取得不到整改结果。`,
                en: `After the alert ${alertId} the row of ${id} vanished from ${table}: without an update time no increment brings the rectification.`,
              }
            : {
                'zh-CN': `告警 ${alertId} 下发并报告已处理后，${table} 中 ${id} 的 ${field} 仍不符合规则。`,
                en: `The alert ${alertId} was delivered and said to be acted on, yet ${field} of ${id} in ${table} still breaks the rule.`,
              },
        expected: {
          'zh-CN': `能通过核验的 ${field}，或软删除`,
          en: `a value of ${field} that verifies, or a soft delete`,
        },
        actual: { [field]: shown, alerted: badValue, alertsActedOn: actedOn ?? null },
        pointer: `${table}.${field}`,
        hint: {
          'zh-CN': '定期读取告警类表中待整改的全部告警，在业务系统中改正数据，再推送到前置数据库。',
          en: 'Read all open alerts of the alert table regularly, mend the data in the business systems and push them again.',
        },
        evidence,
      },
    ];
  },
});
