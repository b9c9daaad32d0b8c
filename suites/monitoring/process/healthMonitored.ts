import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { disturbed } from '../scenes/disturbed.ts';
import type { StatusItem } from '../scenes/statusOf.ts';

const troubled = (items: readonly StatusItem[]): readonly StatusItem[] =>
  items.filter(({ aspect, status }) => aspect === 'health' && status === 'alert');

/** 8.4: what does not run is told as trouble of its health, and no longer once it runs. */
export const healthMonitored: MonitoringCheck = {
  id: 'process.monitoring-watches-health',
  verifies: ['health-monitored'],
  title: {
    'zh-CN': '接口失效时健康监测有所反映，恢复后不再提示',
    en: 'Health tells of interfaces that fail, and no longer once they work',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const { platformId, during, afterwards, evidence } = await context.use(disturbed);
    const findings: Finding[] = [];
    const hint = [
      '监测各接入平台已部署的接入是否正常运行（8.4）。',
      'Watch whether what each platform deployed runs (8.4).',
    ] as const;
    if (troubled(during).length === 0)
      findings.push(
        lack(
          'failure-unnoticed',
          `平台 ${platformId} 的接口全部失效，健康监测没有任何提示。`,
          `All interfaces of the platform ${platformId} fail, and its health tells of nothing.`,
          { expected: 'alert', actual: during.filter(({ aspect }) => aspect === 'health'), evidence, hint },
        ),
      );
    const left = troubled(afterwards).filter(({ code }) => code === 'collection-problems');
    if (left.length > 0)
      findings.push(
        lack(
          'recovery-unnoticed',
          `平台 ${platformId} 的接口已恢复，健康监测仍提示采集有问题。`,
          `The interfaces of the platform ${platformId} work again, and its health still tells of problems.`,
          { expected: 'ok', actual: left, evidence, hint },
        ),
      );
    return judged(findings);
  },
};
