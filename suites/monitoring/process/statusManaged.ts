import { judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { collected } from '../scenes/collected.ts';
import { statusOf } from '../scenes/statusOf.ts';
import type { StatusItem } from '../scenes/statusOf.ts';

const parts: readonly (readonly [zh: string, en: string, aspects: readonly StatusItem['aspect'][]])[] = [
  ['健康监测', 'health', ['health']],
  ['科学校验', 'verification of the data', ['completeness', 'consistency']],
  ['异常处置', 'anomalies', ['anomaly']],
];

/** 8.4: the status of a connected platform has all three parts, each with something to say of it. */
export const statusManaged: MonitoringCheck = {
  id: 'process.monitoring-manages-status',
  verifies: ['status-managed'],
  title: {
    'zh-CN': '对接状态有健康监测、科学校验与异常处置三部分',
    en: 'The status of a connection has health, verification of the data, and anomalies',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    await context.use(collected);
    const { items, evidence } = await statusOf(context, context.partner.platforms.management.platformId);
    return judged(
      parts
        .filter(([, , aspects]) => !aspects.every((aspect) => items.some((item) => item.aspect === aspect)))
        .map(([zh, en]) =>
          lack('status-incomplete', `对接状态中没有${zh}。`, `The status has nothing on ${en}.`, {
            expected: { 'zh-CN': zh, en },
            actual: [...new Set(items.map(({ aspect }) => aspect))],
            evidence,
            hint: [
              '对每个接入平台跟踪健康、校验与异常三个方面（8.4）。',
              'Keep track of health, verification and anomalies of each platform (8.4).',
            ],
          }),
        ),
    );
  },
};
