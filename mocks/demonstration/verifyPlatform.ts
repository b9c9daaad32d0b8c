import type { Application } from '../monitoring-platform/applications/contract/application.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';
import type { VerificationRun } from '../monitoring-platform/verification/contract/verificationRun.ts';
import type { DemonstrationPeople } from './createPeople.ts';
import { leadApplication } from './leadApplication.ts';
import type { ConnectedPlatform } from './connectPlatform.ts';

/** Resolves with the run when it has ended. */
const ended = (
  { verifications }: Pick<MonitoringPlatform, 'verifications'>,
  { platformId, runId }: VerificationRun,
): Promise<VerificationRun> =>
  new Promise((resolve) => {
    const look = (run: VerificationRun): void => {
      if (run.endedAt === null) return;
      leave();
      resolve(run);
    };
    const leave = verifications.follow(runId, look);
    look(verifications.get(platformId, runId));
  });

/**
 * The conformance suite examines the platform as its applicant has it do (8.3); where it passes the application is verified and put into
 * operation, else it stays where it is; `signal` cancels the run. Gives the application, and the run as it ended.
 */
export const verifyPlatform = async (
  monitoring: Pick<MonitoringPlatform, 'verifications' | 'applications'>,
  people: DemonstrationPeople,
  { platform, application }: ConnectedPlatform,
  signal: AbortSignal,
): Promise<{ readonly application: Application; readonly run: VerificationRun }> => {
  const origin = { actor: people.applicant, address: '' };
  const { platformId, url } = platform;
  const begun = await monitoring.verifications.start(origin, platformId, { kind: 'suite', target: `${url}/` });
  // Before the platform goes, or it would be said to have failed.
  const cancel = (): void => void monitoring.verifications.cancel(origin, platformId, begun.runId).catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  if (signal.aborted) cancel();
  const run = await ended(monitoring, begun);
  signal.removeEventListener('abort', cancel);
  if (run.state !== 'passed') return { application, run };
  const now = monitoring.applications.get(people.operator, application.applicationId);
  const operating = await leadApplication(monitoring, people, now, [
    ['verify', 'operator', '埋码、接口与前置数据库均通过符合性检测。'],
    ['operate', 'operator'],
  ]);
  return { application: operating, run };
};
