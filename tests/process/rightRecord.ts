import { completeContent } from '../../fixtures/applications/completeContent.ts';
import type { ApplicationRecord } from '../../mocks/access-platform/faults/record.ts';
import type { Role } from '../../mocks/monitoring-platform/accounts/contract/role.ts';
import type {
  Application,
  ApplicationStep,
} from '../../mocks/monitoring-platform/applications/contract/application.ts';
import { testRun } from '../../mocks/monitoring-platform/verification/testRun.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';

const day = 24 * 3_600_000;
const ways = [
  ['submit', 'draft', 'submitted', 'applicant'],
  ['take', 'submitted', 'under-review', 'reviewer'],
  ['return', 'under-review', 'returned', 'reviewer'],
  ['submit', 'returned', 'submitted', 'applicant'],
  ['take', 'submitted', 'under-review', 'reviewer'],
  ['approve', 'under-review', 'approved', 'reviewer'],
  ['dispatch', 'approved', 'dispatched', 'operator'],
  ['connect', 'dispatched', 'connecting', 'applicant'],
  ['verify', 'connecting', 'verified', 'operator'],
  ['operate', 'verified', 'in-operation', 'operator'],
] as const;

const actorOf = (role: Role) => ({ accountId: `account-of-${role}`, name: role, role });

/** What a monitoring platform has of a platform that did everything right, and has been in operation for two days. */
export const rightRecord = (
  { platformId, kind }: { readonly platformId: string; readonly kind: PlatformKind },
  now = Date.now(),
): Required<ApplicationRecord> => {
  const run = testRun(platformId, { createdAt: now - 5 * day, startedAt: now - 5 * day, endedAt: now - 4 * day });
  const history = ways.map(([action, from, to, role], at): ApplicationStep => ({
    at: now - (ways.length + 1 - at) * day,
    actor: actorOf(role),
    action,
    from,
    to,
    reason: '理由',
    ...(action === 'verify' && { runId: run.runId }),
  }));
  const application: Application = {
    applicationId: `application-of-${platformId}`,
    version: 12,
    state: 'in-operation',
    owner: actorOf('applicant'),
    assignee: actorOf('reviewer'),
    content: {
      ...completeContent(kind),
      dataKinds: {
        networkAccess: { applies: true },
        dataSharing: { applies: true },
        userEvaluation: { applies: true },
        networkTraffic: { applies: false, note: '由探针取得' },
        player: { applies: false, note: '没有播放器' },
        passport: { applies: false, note: '下一期建设' },
      },
    },
    platformId,
    appKey: 'a',
    secrets: 'taken',
    pushPassword: null,
    history,
    comments: [],
    asked: [],
    createdAt: now - 12 * day,
    updatedAt: now - 2 * day,
  };
  return { application, run };
};
