import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { alerted } from '../scenes/alerted.ts';

/** 7.3.5: once the platform has mended the row, the next increment brings it as it is now. */
export const rectifiedExtracted: MonitoringCheck = {
  id: 'process.monitoring-extracts-mended',
  verifies: ['rectified-rows-extracted'],
  title: { 'zh-CN': '整改后的数据随增量取得', en: 'Mended rows come with the next increment' },
  comparedWith: 'text',
  locks: ['business-data', 'front-database'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { recordKey, field, found, foundAfterwards, actedOn, evidence } = await context.use(alerted);
    if (!found || actedOn === 0)
      return inconclusive('blocked', {
        'zh-CN': '没有告警可供整改，由检查 process.monitoring-sends-alerts 给出结论。',
        en: 'There was no alert to act on, on which the check process.monitoring-sends-alerts concludes.',
      });
    return judged(
      foundAfterwards
        ? [
            lack(
              'mended-row-not-extracted',
              `接入平台已整改记录 ${recordKey}，再次抽取后核验仍称其 ${field} 不合规范。`,
              `The platform mended the record ${recordKey}; after another extraction verification still says that ${field} breaks the rules.`,
              {
                expected: { 'zh-CN': '整改后的值', en: 'the mended value' },
                pointer: `${recordKey}.${field}`,
                evidence,
                hint: [
                  '按最新时间戳重新抽取整改后的行（7.3.5）。',
                  'Extract mended rows by their newest time stamp (7.3.5).',
                ],
              },
            ),
          ]
        : [],
    );
  },
};
