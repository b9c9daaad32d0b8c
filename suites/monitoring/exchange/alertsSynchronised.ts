import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { alerted } from '../scenes/alerted.ts';

/** 7.3.5: the alerts of a platform can be had by its id with the time they were made; whether its people are told daily no run of minutes sees. */
export const alertsSynchronised: MonitoringCheck = {
  id: 'process.monitoring-tells-alerts',
  verifies: ['alerts-synchronised'],
  title: {
    'zh-CN': '告警按平台标识与创建时间可供业务负责单位取得',
    en: 'Alerts are told by platform id and creation time',
  },
  comparedWith: 'text',
  locks: ['business-data', 'front-database'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { recordKey, listed, written, evidence } = await context.use(alerted);
    if (written.length === 0)
      return inconclusive('blocked', {
        'zh-CN': '没有告警可供同步，由检查 process.monitoring-sends-alerts 给出结论。',
        en: 'There is no alert to pass on, on which the check process.monitoring-sends-alerts concludes.',
      });
    if (listed.length === 0)
      return judged([
        lack(
          'alert-not-listed',
          `记录 ${recordKey} 的告警已写入前置数据库，运行监测平台却没有列出。`,
          `The alert about the record ${recordKey} was written, and the monitoring platform does not list it.`,
          {
            expected: {
              'zh-CN': '按平台标识列出的告警，带创建时间',
              en: 'the alert by platform id, with its creation time',
            },
            pointer: recordKey,
            evidence,
            hint: [
              '按平台标识与创建时间向业务负责单位提供告警（7.3.5）。',
              'Give the alerts to those responsible by platform id and creation time (7.3.5).',
            ],
          },
        ),
      ]);
    return inconclusive(
      'not-observable',
      {
        'zh-CN': '告警可按平台标识与创建时间取得；是否每天同步给业务负责单位，短时间的检测看不到。',
        en: 'The alerts can be had by platform id and creation time; whether those responsible are told daily a short run does not see.',
      },
      {
        kind: 'attestation',
        name: 'alerts-synchronised',
        how: {
          'zh-CN': '就 alerts-synchronised 提交声明，附文件名与摘要。',
          en: 'Hand in an attestation for alerts-synchronised, with name and hash of the document.',
        },
      },
    );
  },
};
