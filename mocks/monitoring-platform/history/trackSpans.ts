import type { StatusSpan, StatusSubject } from './contract/statusSpan.ts';
import { longestGapMs } from './longestGapMs.ts';

/**
 * The spans of a platform that change when it is looked at: what is as it was lasts until now, what is otherwise ends and begins. Where nobody
 * looked for too long the span ended when it was last seen: what was then is not known.
 */
export const trackSpans = (
  platformId: string,
  open: readonly StatusSpan[],
  statuses: readonly (readonly [StatusSubject, StatusSpan['state']])[],
  now: number,
): readonly StatusSpan[] =>
  statuses.flatMap(([subject, state]): readonly StatusSpan[] => {
    const former = open.find((one) => one.subject === subject);
    const wasSeen = former !== undefined && now - former.seenAt <= longestGapMs;
    if (former !== undefined && wasSeen && former.state === state) return [{ ...former, seenAt: now }];
    return [
      ...(former === undefined ? [] : [{ ...former, to: wasSeen ? now : former.seenAt }]),
      { platformId, subject, state, from: now, seenAt: now, to: null },
    ];
  });
