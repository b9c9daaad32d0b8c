import type { PlatformKind } from '../../../spec/platformKind.ts';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from '../running/check.ts';
import type { Evidence } from '../evidence/evidence.ts';
import type { CheckResult } from '../evidence/runRecord.ts';
import type { Basis, ComparedWith } from './basis.ts';
import { judgeCheck } from './judgeCheck.ts';
import type { Judgeable } from './judgeCheck.ts';
import type { Judging } from './judging.ts';
import type { Outcome } from './outcome.ts';
import { resolveBasis } from './resolveBasis.ts';
import { worstVerdict } from './worstVerdict.ts';

/** What came of one check, before it is judged. */
export interface Examined {
  readonly outcome: Outcome | { readonly kind: 'error'; readonly error: unknown };
  readonly evidence: readonly Evidence[];
}

interface Input {
  readonly check: Check;
  readonly requirements: readonly Requirement[];
  readonly kind: PlatformKind;
  readonly judging: Judging;
  readonly examined: Examined;
  readonly startedAt: string;
  readonly durationMs: number;
  /** Redacts and bounds. */
  readonly clean: <T>(value: T) => T;
}

const outcomeKinds = new Set(['passed', 'findings', 'inconclusive', 'not-applicable', 'error']);

const errorNote = (error: unknown, at: string): Evidence[] =>
  error instanceof Error && error.stack !== undefined
    ? [{ id: 'suite-error', kind: 'note', at, text: error.stack.split('\n').slice(0, 8).join('\n') }]
    : [];

/** The line of the run record for one check. */
export const checkResult = ({
  check,
  requirements,
  kind,
  judging,
  examined,
  startedAt,
  durationMs,
  clean,
}: Input): CheckResult => {
  const verified = requirements.filter((requirement) => check.verifies.includes(requirement.id));
  const applicable = verified.filter((requirement) => requirement.platforms.includes(kind));
  // A check in plain JavaScript may return anything at all; that is its author's mistake, not the candidate's.
  const outcome =
    typeof examined.outcome === 'object' && examined.outcome !== null && outcomeKinds.has(examined.outcome.kind)
      ? examined.outcome
      : { kind: 'error' as const, error: new TypeError(`${check.id} returned no outcome`) };
  const basisOf = (compared: ComparedWith): Basis => {
    const basis = resolveBasis(compared, judging.declaration, judging.profile);
    // What it does without it cannot have declared.
    return basis === 'not-supported' ? 'assumed' : basis;
  };
  const findings =
    outcome.kind === 'findings'
      ? outcome.findings.map(({ comparedWith = check.comparedWith, ...finding }) => ({
          ...finding,
          basis: basisOf(comparedWith),
        }))
      : [];
  const judgeable: Judgeable = outcome.kind === 'findings' ? { kind: 'findings', findings } : { kind: outcome.kind };
  const judged = (applicable.length > 0 ? applicable : verified).map((requirement) =>
    judgeCheck(check, judgeable, requirement, judging),
  );
  const verdict = worstVerdict(judged.map((one) => one.verdict));
  const base = {
    type: 'check' as const,
    id: check.id,
    verifies: [...check.verifies],
    clauses: [...new Set(verified.map((requirement) => requirement.clause))],
    channel: check.channel,
    basis: basisOf(check.comparedWith),
    title: check.title,
    verdict,
    reason: null,
    startedAt,
    durationMs,
    findings: [],
    evidence: examined.evidence,
  };
  switch (outcome.kind) {
    case 'passed':
      return outcome.note === undefined ? base : { ...base, detail: clean(outcome.note) };
    case 'inconclusive':
    case 'not-applicable': {
      const supply = outcome.kind === 'inconclusive' ? outcome.supply : undefined;
      return {
        ...base,
        reason: outcome.reason,
        detail: clean(outcome.detail),
        ...(supply === undefined ? {} : { supply: clean(supply) }),
      };
    }
    case 'error': {
      const { error } = outcome;
      const message = clean(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
      const detail = { 'zh-CN': `检测程序自身出错：${message}`, en: `The suite itself went wrong: ${message}` };
      return {
        ...base,
        reason: 'suite-error',
        detail,
        evidence: [...examined.evidence, ...clean(errorNote(error, startedAt))],
      };
    }
    case 'findings': {
      const waiver = verdict === 'waived' ? judged.find((one) => one.waiver !== undefined)?.waiver : undefined;
      const waived =
        waiver === undefined ? {} : { reason: 'waived', waiver, detail: { 'zh-CN': waiver.reason, en: waiver.reason } };
      return { ...base, ...waived, findings: findings.map((finding) => clean(finding)) };
    }
  }
};
