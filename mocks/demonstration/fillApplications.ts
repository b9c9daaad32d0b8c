import { completeContent } from '../../fixtures/applications/completeContent.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { DemonstrationPeople } from './createPeople.ts';
import { leadApplication } from './leadApplication.ts';
import type { LeadingStep } from './leadApplication.ts';
import { processSteps } from './processSteps.ts';

const { submitted, underReview, approved, dispatched, connecting } = processSteps;

/** One application in each state that needs no platform to be there. */
const others: readonly (readonly [name: string, kind: PlatformKind, steps: readonly LeadingStep[]])[] = [
  ['某市中小学资源平台', 'resource', []],
  ['某省职业教育资源平台', 'resource', submitted],
  ['某市政务服务教育专区', 'service', underReview],
  [
    '某县教育资源平台',
    'resource',
    [...underReview, ['return', 'reviewer', '部署环境未写明云平台，请补充后重新提交。']],
  ],
  ['某省留学服务平台', 'service', approved],
  ['某市教育数据治理平台', 'management', dispatched],
  ['某高校课程平台', 'resource', connecting],
  ['某市考试服务平台', 'service', [...connecting, ['suspend', 'operator', '对接连续三日没有进展，暂停后整改。']]],
  ['某区信息系统管理平台', 'management', [...submitted, ['withdraw', 'applicant', '平台已并入市级平台，撤销申请。']]],
];

/** Applications of others in every state of chapter 8 that no verification leads to, each brought there by the state machine. */
export const fillApplications = async (
  monitoring: Pick<MonitoringPlatform, 'applications'>,
  people: DemonstrationPeople,
): Promise<void> => {
  for (const [platformName, kind, steps] of others) {
    const complete = completeContent(kind);
    // By beacon only: nothing is there to be collected from.
    const connection = { ways: ['beacon' as const], hosts: complete.connection?.hosts ?? [] };
    await leadApplication(monitoring, people, { content: { ...complete, platformName, connection } }, steps);
  }
};
