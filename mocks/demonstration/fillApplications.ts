import { completeContent } from '../../fixtures/applications/completeContent.ts';
import { platformKinds } from '../../spec/platformKind.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import type { Actor } from '../monitoring-platform/accounts/contract/actor.ts';
import type { Application, ApplicationAction } from '../monitoring-platform/applications/contract/application.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { DemonstrationPeople } from './createPeople.ts';

type Step = readonly [action: ApplicationAction, by: keyof DemonstrationPeople, reason?: string];

const submitted: readonly Step[] = [['submit', 'applicant']];
const underReview: readonly Step[] = [...submitted, ['take', 'reviewer']];
const approved: readonly Step[] = [...underReview, ['approve', 'reviewer', '材料真实，申请合理，同意接入。']];
const dispatched: readonly Step[] = [...approved, ['dispatch', 'operator']];
const connecting: readonly Step[] = [...dispatched, ['connect', 'applicant']];
const verified: readonly Step[] = [...connecting, ['verify', 'operator', '埋码、接口与前置数据库均已联调通过。']];
const inOperation: readonly Step[] = [...verified, ['operate', 'operator']];

/** One application in each state that is not in operation; those in operation are the platforms that are there. */
const others: readonly (readonly [name: string, kind: PlatformKind, steps: readonly Step[]])[] = [
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
  ['某省学历认证服务平台', 'service', verified],
  ['某市考试服务平台', 'service', [...inOperation, ['suspend', 'operator', '埋码连续三日无数据，暂停后整改。']]],
  ['某区信息系统管理平台', 'management', [...submitted, ['withdraw', 'applicant', '平台已并入市级平台，撤销申请。']]],
];

/**
 * Applications in every state of chapter 8, each led there by the state machine itself; the platforms that are there belong to
 * those in operation, as if they had been connected by them.
 */
export const fillApplications = async (
  monitoring: MonitoringPlatform,
  people: DemonstrationPeople,
  platforms: readonly Pick<AccessPlatform, 'platformId' | 'kind' | 'name' | 'appKey'>[],
): Promise<void> => {
  const acting = (actor: Actor) => ({ actor, address: '' });
  const lead = async (name: string, kind: PlatformKind, steps: readonly Step[]): Promise<Application> => {
    const complete = completeContent(kind);
    // By beacon only: nothing is there to be collected from.
    const content = {
      ...complete,
      platformName: name,
      connection: { ways: ['beacon'], hosts: complete.connection?.hosts },
    };
    let application = await monitoring.applications.create(acting(people.applicant), content, {});
    for (const [action, by, reason = ''] of steps)
      application = await monitoring.applications.move(acting(people[by]), application.applicationId, action, reason, {
        version: application.version,
      });
    return application;
  };
  for (const [name, kind, steps] of others) await lead(name, kind, steps);
  for (const kind of platformKinds) {
    const platform = platforms.find((one) => one.kind === kind);
    if (platform === undefined) continue;
    const application = await lead(platform.name, kind, inOperation);
    const { platformId, appKey } = platform;
    await monitoring.store.note({ type: 'application', application: { ...application, platformId, appKey } });
    if (application.platformId !== null) await monitoring.remove(application.platformId);
  }
};
