import { judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { sourcesCompared } from '../scenes/sourcesCompared.ts';
import { differingFromSource } from './differingFromSource.ts';
import { isObtained } from './isObtained.ts';

/** 6.2: the five indicators of table 1 are those of the multi-cloud management platform and of the probe. */
export const infrastructure: MonitoringCheck = {
  id: 'process.monitoring-collects-infrastructure',
  verifies: ['infrastructure-obtained', 'infrastructure-through-interface', 'infrastructure-table-1'],
  title: {
    'zh-CN': '表 1 五项指标与多云管理平台及探针所有一致',
    en: 'The five indicators of table 1 are what the multi-cloud management platform and the probe hold',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const all = await context.use(sourcesCompared);
    const groups = [
      ['算力资源', 'computing', ['t1-1-cpu-utilization', 't1-2-memory-utilization', 't1-3-disk-utilization']],
      ['网络资源', 'network resources', ['t1-4-bandwidth-utilization', 't1-5-reachability']],
    ] as const;
    return judged([
      ...groups
        .filter(([, , ids]) => !isObtained(all, ids))
        .map(([zh, en]) =>
          lack('infrastructure-missing', `没有取得${zh}的数据。`, `No data on ${en} were obtained.`, {
            expected: { 'zh-CN': zh, en },
            evidence: all.evidence,
            violates: ['infrastructure-obtained'],
            hint: [
              '从多云管理平台与探针取得基础设施信息（6.2）。',
              'Obtain infrastructure information from the multi-cloud management platform and the probe (6.2).',
            ],
          }),
        ),
      ...differingFromSource(
        all,
        (id) => id.startsWith('t1-') && id !== 't1-5-reachability',
        ['infrastructure-through-interface', 'infrastructure-table-1'],
        ['多云管理平台', 'the multi-cloud management platform'],
      ),
      ...differingFromSource(
        all,
        (id) => id === 't1-5-reachability',
        ['infrastructure-table-1'],
        ['探针', 'the probe'],
      ),
    ]);
  },
};
