import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { collected } from '../scenes/collected.ts';

/** What each row of table 7 is told apart by, as the landed records have it. */
const needed = [
  ['t7-1-attacks', ['category', 'result']],
  ['t7-6-vulnerabilities', ['type', 'level']],
] as const;
const day = 24 * 3_600_000;

/**
 * 6.8: table B.10 is not at hand, so nothing can hold by this check; what lacks even the data that table 7 tells apart cannot be of
 * that format, and that is warned of.
 */
export const securityDataFormat: MonitoringCheck = {
  id: 'process.monitoring-security-records',
  verifies: ['security-data-format'],
  title: {
    'zh-CN': '网络安全记录带有表 7 所区分的各数据项',
    en: 'Cyber-security records have the data that table 7 tells apart',
  },
  comparedWith: { profile: [] },
  deadlineMs: 30_000,
  run: async (context) => {
    await context.use(collected);
    const { ask, clock, target } = context;
    const query = {
      from: new Date(clock.now() - 30 * day).toISOString(),
      to: new Date(clock.now() + 60_000).toISOString(),
      limit: 100,
    };
    const findings: Finding[] = [];
    let seen = 0;
    for (const [id, fields] of needed) {
      const told = await ask('listIndicatorRecords', { path: { platformId: target.platformId, id }, query });
      if (!told.ok) blockedBy(told);
      const { records } = told.body as { readonly records: readonly Readonly<Record<string, unknown>>[] };
      seen += records.length;
      for (const field of fields) {
        const without = records.filter((one) => typeof one[field] !== 'string' || one[field] === '').length;
        if (without > 0)
          findings.push(
            lack(
              'security-record-incomplete',
              `${id} 的 ${records.length} 条记录中有 ${without} 条没有 ${field}。`,
              `Of ${records.length} records behind ${id}, ${without} have no ${field}.`,
              {
                expected: field,
                actual: without,
                pointer: told.url,
                evidence: told.evidence,
                hint: ['保留来源给出的各数据项（6.8、表 7）。', 'Keep the data that the source gives (6.8, table 7).'],
              },
            ),
          );
      }
    }
    if (findings.length > 0) return judged(findings);
    return inconclusive(
      'not-observable',
      {
        'zh-CN': `所见 ${seen} 条记录各项齐全；JY/T 0640-2022 表 B.10 不在手边，规格是否一致由声明说明。`,
        en: `The ${seen} records seen are complete; JY/T 0640-2022, table B.10 is not at hand, so a statement has to say whether they keep to it.`,
      },
      {
        kind: 'attestation',
        name: 'security-data-format',
        how: {
          'zh-CN': '就 security-data-format 提交声明，附文件名与摘要。',
          en: 'Hand in an attestation for security-data-format, with name and hash of the document.',
        },
      },
    );
  },
};
