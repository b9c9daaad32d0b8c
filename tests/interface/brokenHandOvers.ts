import type { CheckResult } from '../../suites/engine/evidence/runRecord.ts';

const reported = new Set(['failed', 'warning', 'waived']);

/** What is `blocked` names the check that judges, and that check did find something: those that do not, as sentences. */
export const brokenHandOvers = (results: readonly CheckResult[]): readonly string[] =>
  results
    .filter(({ reason }) => reason === 'blocked')
    .flatMap(({ id, detail }) => {
      const named = [
        ...new Set(detail?.en.match(/\b(?:interface|exchange|beacon|alerts|indicators|process)\.[a-z-]+\b/g)),
      ].filter((name) => results.some((one) => one.id === name));
      if (named.length === 0) return [`${id} names no check: ${detail?.en}`];
      return named
        .filter((name) => !results.some((one) => one.id === name && reported.has(one.verdict)))
        .map((name) => `${id} hands over to ${name}, which found nothing`);
    });
