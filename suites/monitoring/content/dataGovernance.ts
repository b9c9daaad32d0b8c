import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { blockedBy } from '../contract/blockedBy.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { computed } from '../scenes/computed.ts';

const id = 't4-1-resources';
const day = 24 * 3_600_000;

/** 5.2 (可): what was collected can be had record by record, to be analysed and used further. */
export const dataGovernance: MonitoringCheck = {
  id: 'process.monitoring-data-usable',
  verifies: ['data-governance'],
  title: {
    'zh-CN': '采集到的数据可逐条取出，用于进一步分析',
    en: 'What was collected can be had record by record for further analysis',
  },
  comparedWith: 'text',
  deadlineMs: 30_000,
  run: async (context) => {
    const { values } = await context.use(computed);
    const value = values.resource.get(id)?.value ?? 0;
    if (value === 0)
      return inconclusive('blocked', {
        'zh-CN': '没有资源可供取出，由检查 process.monitoring-collects-category-of-kind 给出结论。',
        en: 'There are no resources to be had, on which the check process.monitoring-collects-category-of-kind concludes.',
      });
    const told = await context.ask('listIndicatorRecords', {
      path: { platformId: context.target.platformId, id },
      query: {
        from: new Date(context.clock.now() - day).toISOString(),
        to: new Date(context.clock.now() + 60_000).toISOString(),
        limit: 1_000,
      },
    });
    if (!told.ok) blockedBy(told);
    const { records } = told.body as { readonly records: readonly unknown[] };
    return judged(
      records.length === Math.min(1_000, value)
        ? []
        : [
            lack(
              'records-not-given',
              `${id} 为 ${value}，其后的记录却有 ${records.length} 条。`,
              `${id} is ${value}, and there are ${records.length} records behind it.`,
              {
                expected: value,
                actual: records.length,
                pointer: told.url,
                evidence: told.evidence,
                hint: [
                  '提供指标背后的记录，供治理与分析（5.2）。',
                  'Give the records behind a value, for governance and analysis (5.2).',
                ],
              },
            ),
          ],
    );
  },
};
