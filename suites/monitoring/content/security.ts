import { judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { sourcesCompared } from '../scenes/sourcesCompared.ts';
import { differingFromSource } from './differingFromSource.ts';
import { isObtained } from './isObtained.ts';

const attacks = ['t7-1-attacks', 't7-2-attacks-by-category', 't7-3-attacks-by-result', 't7-4-attacks-by-source'];
const vulnerabilities = ['t7-6-vulnerabilities', 't7-8-vulnerabilities-by-type', 't7-9-vulnerabilities-by-level'];

/** 6.8: the seven indicators of table 7 are what the probe saw and what the cyber-security platform was told. */
export const security: MonitoringCheck = {
  id: 'process.monitoring-collects-security',
  verifies: ['security-obtained', 'attacks-by-probe', 'security-table-7'],
  title: {
    'zh-CN': '表 7 七项指标与探针及网络安全工作管理平台所有一致',
    en: 'The seven indicators of table 7 are what the probe and the cyber-security platform hold',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const all = await context.use(sourcesCompared);
    const groups = [
      ['网络攻击情况', 'attacks', attacks],
      ['安全漏洞情况', 'vulnerabilities', vulnerabilities],
    ] as const;
    return judged([
      ...groups
        .filter(([, , ids]) => !isObtained(all, ids))
        .map(([zh, en]) =>
          lack('security-missing', `没有取得${zh}。`, `No data on ${en} were obtained.`, {
            expected: { 'zh-CN': zh, en },
            evidence: all.evidence,
            violates: ['security-obtained'],
            hint: [
              '从探针与网络安全工作管理平台取得网络安全信息（6.8）。',
              'Obtain cyber-security information from probe and cyber-security platform (6.8).',
            ],
          }),
        ),
      ...differingFromSource(
        all,
        (id) => attacks.includes(id),
        ['attacks-by-probe', 'security-table-7'],
        ['探针', 'the probe'],
      ),
      ...differingFromSource(
        all,
        (id) => vulnerabilities.includes(id),
        ['security-table-7'],
        ['网络安全工作管理平台', 'the cyber-security management platform'],
      ),
    ]);
  },
};
