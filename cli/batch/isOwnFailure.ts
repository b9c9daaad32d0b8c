import type { TargetOutcome } from '../../reports/batch/batchState.ts';

/** What this machine could not start in time, too busy perhaps; a platform has no part in it. */
const starting = /\bHEYAN_(?:SERVER_START|BROWSER_START|WAREHOUSE|STORE)\b/;

/** Whether there is no report because of this machine: it may be there the next time. */
export const isOwnFailure = (outcome: TargetOutcome): boolean =>
  outcome.status === 'failed' && starting.test(outcome.why);
