import type { StatusException } from '../exceptions/contract/statusException.ts';
import { brokenTimes } from '../history/brokenTimes.ts';
import type { NoticedException } from './contract/noticedException.ts';

/** What a notice says of an exception: since when it is there, and of one that is over how long it was, the last time. */
export const noticedException = (exception: StatusException): NoticedException => {
  const { exceptionId, aspect, code, subject, expected, actual, message, openedAt } = exception;
  const { from, to } = brokenTimes(exception).at(-1) ?? { from: openedAt, to: null };
  return {
    exceptionId,
    aspect,
    code,
    subject,
    expected,
    actual,
    message,
    since: from,
    brokenMs: to === null ? null : to - from,
  };
};
