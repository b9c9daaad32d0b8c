import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { inconsistent } from '../scenes/inconsistent.ts';

/** 8.4: an anomaly in the data raises an alarm; by what it says an engineer finds where it lies (可). */
export const anomaliesAlerted: MonitoringCheck = {
  id: 'process.monitoring-alarms-anomalies',
  verifies: ['anomalies-alerted', 'anomalies-located'],
  title: {
    'zh-CN': '数据异常时报警，并说明位置与详情',
    en: 'Anomalies in the data raise an alarm that says where and what',
  },
  comparedWith: 'text',
  locks: ['business-data', 'front-database'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { indicator, byInterface, byExchange, items, evidence } = await context.use(inconsistent);
    if (byInterface === undefined || byExchange === undefined || byInterface === byExchange)
      return inconclusive('blocked', {
        'zh-CN': '没有造成可供报警的数据异常。',
        en: 'No anomaly came about that an alarm could be raised for.',
      });
    const raised = items.filter(({ status, aspect }) => status === 'alert' && aspect !== 'health');
    const findings: Finding[] = [];
    if (raised.length === 0)
      findings.push(
        lack(
          'anomaly-not-alarmed',
          `${indicator} 的数据异常（${byInterface} 与 ${byExchange}）没有引起报警。`,
          `The anomaly in ${indicator} (${byInterface} and ${byExchange}) raised no alarm.`,
          {
            expected: 'alert',
            actual: items.filter(({ subject }) => subject.includes(indicator)),
            pointer: indicator,
            evidence,
            violates: ['anomalies-alerted'],
            hint: [
              '对接入平台的数据异常报警（8.4）。',
              'Raise an alarm for anomalies in the data of a platform (8.4).',
            ],
          },
        ),
      );
    const vague = raised.filter(
      ({ subject, expected, actual, message }) =>
        subject === '' || (expected === '' && actual === '') || message.en === '',
    );
    if (vague.length > 0)
      findings.push(
        lack(
          'alarm-vague',
          `${vague.length} 条报警没有说明位置，或没有说明应为与实为。`,
          `${vague.length} alarms do not say where, or not what was expected and what came.`,
          {
            expected: ['subject', 'expected', 'actual'],
            actual: vague.slice(0, 5),
            evidence,
            violates: ['anomalies-located'],
            hint: [
              '报警写明对象、应为与实为，便于快速定位（8.4）。',
              'Let alarms say the subject, what was expected and what came, so that it is found quickly (8.4).',
            ],
          },
        ),
      );
    return judged(findings);
  },
};
