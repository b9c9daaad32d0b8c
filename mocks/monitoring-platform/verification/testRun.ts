import type { VerificationRun } from './contract/verificationRun.ts';

let made = 0;

/** A run of the suite that has passed, for tests of what rests on one. */
export const testRun = (platformId: string, more: Partial<VerificationRun> = {}): VerificationRun => ({
  runId: `run-${(made += 1)}`,
  platformId,
  applicationId: null,
  kind: 'suite',
  state: 'passed',
  startedBy: { accountId: 'a', name: 'a', role: 'applicant' },
  createdAt: 1,
  startedAt: 2,
  endedAt: 3,
  target: 'https://a.example/',
  gate: 'core',
  progress: { done: 1, total: 1, current: 'x' },
  steps: [],
  result: null,
  message: null,
  hasReport: false,
  ...more,
});
