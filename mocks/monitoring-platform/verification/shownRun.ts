import type { components } from '../../../spec/generated/monitoringPlatform.ts';
import { isoTime } from '../../../spec/isoTime.ts';
import type { VerificationRun } from './contract/verificationRun.ts';

const time = (at: number | null): string | null => (at === null ? null : isoTime(at));

/** A run as it is told. */
export const shownRun = ({
  createdAt,
  startedAt,
  endedAt,
  ...run
}: VerificationRun): components['schemas']['VerificationRun'] => ({
  ...run,
  createdTime: isoTime(createdAt),
  startedTime: time(startedAt),
  endedTime: time(endedAt),
  failures: run.steps.filter(({ status }) => status === 'failed').length,
});
