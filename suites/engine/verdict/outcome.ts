import type { Localized } from '../../../spec/localized.ts';
import type { Finding } from './finding.ts';
import type { Supply } from './supply.ts';

/** Why a check says `inconclusive` or `not-applicable`; open list, kebab-case. */
export type ReasonCode =
  | 'capability-missing'
  | 'control-missing'
  | 'control-failed'
  | 'role-missing'
  | 'no-data'
  | 'not-observable'
  | 'limit-reached'
  | 'deadline'
  | 'blocked'
  | 'unreachable'
  | 'unreadable'
  | 'not-this-kind'
  | 'method-not-chosen'
  | 'not-supported'
  | 'undeclared'
  | 'not-selected'
  | 'interrupted';

/** What a check's `run` returns. It never throws for a fault of the candidate: whatever is thrown is a suite error. */
export type Outcome =
  | { readonly kind: 'passed'; readonly note?: Localized }
  | { readonly kind: 'findings'; readonly findings: readonly [Finding, ...Finding[]] }
  | {
      readonly kind: 'inconclusive';
      readonly reason: ReasonCode;
      readonly detail: Localized;
      /** What would let it be examined. */
      readonly supply?: readonly Supply[];
    }
  | { readonly kind: 'not-applicable'; readonly reason: ReasonCode; readonly detail: Localized };

export const passed = (note?: Localized): Outcome =>
  note === undefined ? { kind: 'passed' } : { kind: 'passed', note };

/** `passed` when there is nothing to say against it. */
export const judged = (findings: readonly Finding[]): Outcome => {
  const [first, ...rest] = findings;
  return first === undefined ? passed() : { kind: 'findings', findings: [first, ...rest] };
};

export const inconclusive = (reason: ReasonCode, detail: Localized, ...supply: readonly Supply[]): Outcome =>
  supply.length === 0 ? { kind: 'inconclusive', reason, detail } : { kind: 'inconclusive', reason, detail, supply };

export const notApplicable = (reason: ReasonCode, detail: Localized): Outcome => ({
  kind: 'not-applicable',
  reason,
  detail,
});
