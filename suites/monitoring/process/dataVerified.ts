import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { disturbed } from '../scenes/disturbed.ts';
import { inconsistent } from '../scenes/inconsistent.ts';

/** 8.4: a deployment that is wrong by its parameters is told from a right one; data that differ by the way they came are found. */
export const dataVerified: MonitoringCheck = {
  id: 'process.monitoring-verifies-data',
  verifies: ['data-verified'],
  title: {
    'zh-CN': '按配置参数验证部署，并校验数据的一致性',
    en: 'The deployment is verified by its parameters, and data for consistency',
  },
  comparedWith: 'text',
  locks: ['business-data', 'front-database'],
  deadlineMs: 60_000,
  run: async (context) => {
    const { right, wrong, platformId, evidence: deploying } = await context.use(disturbed);
    const { indicator, byInterface, byExchange, items, evidence } = await context.use(inconsistent);
    const findings: Finding[] = [];
    if (right.state !== 'passed' || wrong.state !== 'failed')
      findings.push(
        lack(
          'deployment-not-verified',
          `平台 ${platformId} 的接口配置有误时验证结果为 ${wrong.state}，正确时为 ${right.state}。`,
          `With wrong addresses of interfaces the verification of the platform ${platformId} was ${wrong.state}, with right ones ${right.state}.`,
          {
            expected: { wrong: 'failed', right: 'passed' },
            actual: { wrong: wrong.state, right: right.state },
            evidence: deploying,
            hint: [
              '按配置参数验证部署是否正确（8.4）。',
              'Verify by the configured parameters whether the deployment is right (8.4).',
            ],
          },
        ),
      );
    const differs = byInterface !== undefined && byExchange !== undefined && byInterface !== byExchange;
    const seen = items.some(
      ({ aspect, subject }) => (aspect === 'consistency' || aspect === 'completeness') && subject.includes(indicator),
    );
    if (differs && !seen)
      findings.push(
        lack(
          'inconsistency-unseen',
          `${indicator} 按接口为 ${byInterface}，按库表交换为 ${byExchange}，科学校验没有发现。`,
          `${indicator} is ${byInterface} by interface and ${byExchange} by table exchange, and verification did not find it.`,
          {
            expected: { 'zh-CN': '一致性校验指出该指标', en: 'the check of consistency names the indicator' },
            actual: items.filter(({ aspect }) => aspect === 'consistency').slice(0, 5),
            pointer: indicator,
            evidence,
            hint: [
              '以算法验证数据是否完整、一致（8.4）。',
              'Verify by algorithms whether data are complete and consistent (8.4).',
            ],
          },
        ),
      );
    if (findings.length === 0 && !differs)
      return inconclusive('blocked', {
        'zh-CN': '两种方式得到的数据没有差别，一致性校验无从观察。',
        en: 'The data did not differ by the way they came, so no check of consistency could be seen.',
      });
    return judged(findings);
  },
};
