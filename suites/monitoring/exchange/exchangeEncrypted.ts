import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { collected } from '../scenes/collected.ts';

/** 7.3.6: the front database of the partner lets nobody in without encryption, and notes who tries. */
export const exchangeEncrypted: MonitoringCheck = {
  id: 'process.monitoring-encrypts-exchange',
  verifies: ['monitoring-encrypts-exchange'],
  title: { 'zh-CN': '与前置数据库之间的传输经过加密', en: 'What passes between it and a front database is encrypted' },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const { extracted, evidence } = await context.use(collected);
    const plain = context.partner.plainSessions();
    if (plain > 0)
      return judged([
        lack(
          'exchange-in-the-clear',
          `运行监测平台 ${plain} 次未加密即连接前置数据库。`,
          `The monitoring platform asked the front database for ${plain} sessions without encryption.`,
          {
            expected: 'TLS',
            actual: { plainSessions: plain },
            evidence,
            hint: ['以加密方式连接前置数据库（7.3.6）。', 'Connect to front databases with encryption (7.3.6).'],
          },
        ),
      ]);
    return extracted.some(({ rows }) => rows > 0)
      ? judged([])
      : inconclusive('blocked', {
          'zh-CN': '没有从前置数据库抽取到任何行，由检查 process.monitoring-collects-by-three-methods 给出结论。',
          en: 'No row was extracted, on which the check process.monitoring-collects-by-three-methods concludes.',
        });
  },
};
