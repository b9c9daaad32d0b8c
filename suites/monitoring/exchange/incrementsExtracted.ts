import type { Finding } from '../../engine/verdict/finding.ts';
import { judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { collectAgain } from '../scenes/collectAgain.ts';
import { controlOf } from '../scenes/controlOf.ts';
import { valueNow } from '../scenes/valueNow.ts';
import { collected } from '../scenes/collected.ts';
import { newUser } from '../scenes/newUser.ts';

/** 7.3.1: told to extract, the monitoring platform brings what changed since by its time stamp, and no whole table. */
export const incrementsExtracted: MonitoringCheck = {
  id: 'process.monitoring-extracts-increments',
  verifies: ['extraction-as-required'],
  title: {
    'zh-CN': '按要求的时间抽取，得到此前之后的增量',
    en: 'Told to extract, it brings the increment since the time before',
  },
  comparedWith: 'text',
  locks: ['business-data', 'front-database'],
  deadlineMs: 60_000,
  run: async (context) => {
    await context.use(collected);
    const control = controlOf(context);
    const before = await valueNow(context, 't4-6-users', 'exchange');
    const id = await control.insert('user', newUser(context, 'increment'));
    try {
      await control.push('increment');
      const { reports, evidence } = await collectAgain(context, 'extractTables');
      const after = await valueNow(context, 't4-6-users', 'exchange');
      const users = reports.find(({ entity }) => entity === 'user');
      const findings: Finding[] = [];
      if (after.value !== (before.value ?? 0) + 1)
        findings.push(
          lack(
            'increment-missing',
            `前置数据库新增一行后再次抽取，库表交换的用户数由 ${before.value ?? '无'} 变为 ${after.value ?? '无'}。`,
            `After a row was added and extracted, the number of users by table exchange went from ${before.value ?? 'nothing'} to ${after.value ?? 'nothing'}.`,
            {
              expected: (before.value ?? 0) + 1,
              actual: after.value ?? null,
              pointer: 't4-6-users',
              evidence: [...evidence, ...after.evidence],
              hint: [
                '按时间戳抽取此前之后变更的各行（7.3.1、7.3.3）。',
                'Extract by their time stamp the rows that changed since (7.3.1, 7.3.3).',
              ],
            },
          ),
        );
      else if (users?.mode !== 'increment')
        findings.push(
          lack(
            'no-increment',
            `新增一行后的抽取为 ${users?.mode ?? '无'}，取得 ${users?.rows ?? 0} 行。`,
            `The extraction after one row was added was ${users?.mode ?? 'none'} and brought ${users?.rows ?? 0} rows.`,
            {
              expected: { mode: 'increment' },
              actual: { mode: users?.mode ?? null, rows: users?.rows ?? 0 },
              pointer: 'user',
              evidence,
              hint: ['首次之后只抽取增量（7.3.1）。', 'After the first time extract increments only (7.3.1).'],
            },
          ),
        );
      return judged(findings);
    } finally {
      await control.softDelete('user', id);
      await control.push('increment');
      await collectAgain(context, 'extractTables');
    }
  },
};
