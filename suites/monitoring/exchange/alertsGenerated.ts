import { judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { alerted } from '../scenes/alerted.ts';

/** 7.3.1, 7.3.4: landed data are verified; what breaks the rules stands as an alert in the alert table of that platform’s front database. */
export const alertsGenerated: MonitoringCheck = {
  id: 'process.monitoring-sends-alerts',
  verifies: ['alerts-generated', 'violations-alerted'],
  title: {
    'zh-CN': '不合规范的落库数据生成告警并写入前置数据库',
    en: 'Landed data that break the rules are alerted in the front database',
  },
  comparedWith: 'text',
  locks: ['business-data', 'front-database'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { recordKey, field, found, written, evidence } = await context.use(alerted);
    const hint = [
      '核验落库数据，对不合规范者生成告警并写入该平台前置数据库的告警类表（7.3.4）。',
      'Verify landed data, and write an alert for what breaks the rules into the alert table of that platform’s front database (7.3.4).',
    ] as const;
    const pointer = `${recordKey}.${field}`;
    if (!found)
      return judged([
        lack(
          'violation-unseen',
          `记录 ${recordKey} 的 ${field} 引用了不存在的对象，核验没有发现。`,
          `${field} of the record ${recordKey} refers to something that does not exist, and verification did not find it.`,
          {
            expected: { 'zh-CN': '一条不合规范的记录', en: 'a record that breaks the rules' },
            pointer,
            evidence,
            hint,
          },
        ),
      ]);
    const own = written.filter((fields) => fields['platformId'] === context.target.platformId);
    return judged(
      own.length > 0
        ? []
        : [
            lack(
              'alert-not-written',
              `核验发现记录 ${recordKey} 不合规范，前置数据库的告警类表中却没有它的告警。`,
              `Verification found that the record ${recordKey} breaks the rules, and no alert about it is in the alert table of the front database.`,
              { expected: { 'zh-CN': '一条告警', en: 'an alert' }, actual: written, pointer, evidence, hint },
            ),
          ],
    );
  },
};
