import type { SendOutcome } from '../channels/sendOutcome.ts';
import type { Delivery } from '../contract/delivery.ts';
import { retryPauseMs } from './retryPauseMs.ts';

const mostDetail = 200;

/** What a delivery is after an attempt. A test is tried once: who asked for it is waiting. A mail goes on to those alone who were refused. */
export const afterAttempt = (before: Delivery, outcome: SendOutcome, now: number): Delivery => {
  const attempts = before.attempts + 1;
  if (outcome.sent && outcome.left.length === 0)
    return { ...before, attempts, state: 'delivered', endedAt: now, problem: null, to: before.to === null ? null : [] };
  const problem = outcome.sent
    ? { code: 'mail-refused' as const, detail: `${outcome.left.length}` }
    : { ...outcome.problem, detail: outcome.problem.detail.slice(0, mostDetail) };
  const to = outcome.sent ? outcome.left : before.to;
  const pause = before.notice.type === 'test' ? undefined : retryPauseMs(attempts);
  return pause === undefined
    ? { ...before, attempts, to, problem, state: 'undelivered', endedAt: now }
    : { ...before, attempts, to, problem, dueAt: now + pause };
};
