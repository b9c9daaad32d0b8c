import type { Localized } from '../../../spec/localized.ts';
import type { Finding } from './finding.ts';

/** Why a check says `inconclusive` or `not-applicable`; open list, kebab-case. */
export type ReasonCode =
  | 'capability-missing'
  | 'control-missing'
  | 'control-failed'
  | 'no-data'
  | 'not-observable'
  | 'deadline'
  | 'blocked'
  | 'unreachable'
  | 'not-this-kind'
  | 'method-not-chosen'
  | 'not-selected'
  | 'interrupted';

/** What a check's `run` returns. It never throws for a fault of the candidate: whatever is thrown is a suite error. */
export type Outcome =
  | { readonly kind: 'passed'; readonly note?: Localized }
  | { readonly kind: 'findings'; readonly findings: readonly [Finding, ...Finding[]] }
  | { readonly kind: 'inconclusive'; readonly reason: ReasonCode; readonly detail: Localized }
  | { readonly kind: 'not-applicable'; readonly reason: ReasonCode; readonly detail: Localized };

export const passed = (note?: Localized): Outcome =>
  note === undefined ? { kind: 'passed' } : { kind: 'passed', note };

/** `passed` when there is nothing to say against it. */
export const judged = (findings: readonly Finding[]): Outcome => {
  const [first, ...rest] = findings;
  return first === undefined ? passed() : { kind: 'findings', findings: [first, ...rest] };
};

export const inconclusive = (reason: ReasonCode, detail: Localized): Outcome => ({
  kind: 'inconclusive',
  reason,
  detail,
});

export const notApplicable = (reason: ReasonCode, detail: Localized): Outcome => ({
  kind: 'not-applicable',
  reason,
  detail,
});
