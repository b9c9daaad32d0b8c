import type { VerificationRun } from '../verification/contract/verificationRun.ts';
import { alertItem } from './alertItem.ts';
import type { StatusItem } from './statusItem.ts';

/** Whether the deployment is right by its parameters (8.4): what failed in the latest verification of front database and interfaces, from the first that the schedule made. The latest first. */
export const findDeployment = (runs: readonly VerificationRun[]): readonly StatusItem[] =>
  (['front-database', 'interfaces'] as const).flatMap((kind) => {
    const own = runs.filter((one) => one.kind === kind);
    if (!own.some(({ startedBy }) => startedBy === null)) return [];
    const latest = own.find(({ state }) => state === 'passed' || state === 'failed');
    return (latest?.steps ?? [])
      .filter(({ status }) => status === 'failed')
      .map(({ code, subject, message, expected, actual }) =>
        alertItem('health', `deployment-${code.replace('.', '-')}`, subject, message, expected, actual),
      );
  });
