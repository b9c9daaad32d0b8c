import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { platformKinds } from '../../../spec/platformKind.ts';
import type { Finding } from '../../engine/verdict/finding.ts';
import { inconclusive, judged } from '../../engine/verdict/outcome.ts';
import { lack } from '../contract/lack.ts';
import type { MonitoringCheck } from '../contract/monitoringCheck.ts';
import { computed } from '../scenes/computed.ts';
import { heldBy } from '../scenes/heldBy.ts';

/** Of each kind what its own table counts, and the entity that is counted. */
const counted: Readonly<Record<PlatformKind, readonly (readonly [indicator: string, entity: EntityName])[]>> = {
  resource: [
    ['t4-1-resources', 'resource'],
    ['t4-6-users', 'user'],
  ],
  service: [
    ['t5-1-service-items', 'service-item'],
    ['t5-5-users', 'user'],
  ],
  management: [
    ['t6-1-management-items', 'management-item'],
    ['t6-2-users', 'user'],
  ],
};

/** 5.2: the business data of each kind are collected whole: what is counted is what the partner holds. */
export const categoryOfKind: MonitoringCheck = {
  id: 'process.monitoring-collects-category-of-kind',
  verifies: ['collects-category-of-kind'],
  title: {
    'zh-CN': '按平台类型采集其业务信息，数量与平台所有一致',
    en: 'The business data of each kind are collected, as many as the platform holds',
  },
  comparedWith: 'text',
  deadlineMs: 60_000,
  run: async (context) => {
    const { values, evidence } = await context.use(computed);
    const findings: Finding[] = [];
    let compared = 0;
    for (const kind of platformKinds)
      for (const [id, entity] of counted[kind]) {
        const held = await heldBy(context, kind, entity);
        if (held === undefined) continue;
        compared += 1;
        const one = values[kind].get(id);
        if (one?.status === 'computed' && one.value === held.count) continue;
        findings.push(
          lack(
            'kind-not-collected',
            `${kind} 类平台有 ${held.count} 条 ${entity} 记录，运行监测平台的 ${id} 为 ${one?.value ?? '无'}。`,
            `The ${kind} platform holds ${held.count} records of ${entity}; ${id} of the monitoring platform is ${one?.value ?? 'absent'}.`,
            {
              expected: held.count,
              actual: one?.value ?? one?.reason ?? null,
              pointer: id,
              evidence: [...evidence, ...held.evidence],
              hint: [
                '按平台类型采集其业务信息（5.2；表 4、5、6）。',
                'Collect the business data that belong to the kind of platform (5.2; tables 4, 5, 6).',
              ],
            },
          ),
        );
      }
    return compared === 0
      ? inconclusive('blocked', {
          'zh-CN': '模拟的接入平台没有给出可供比较的记录。',
          en: 'The simulated platforms gave no records to compare with.',
        })
      : judged(findings);
  },
};
