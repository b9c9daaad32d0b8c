import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Target } from '../../target/target.ts';
import { judgeCheck } from './judgeCheck.ts';
import type { Judging } from './judgeCheck.ts';
import { methodOf } from './methodOf.ts';
import type { Finding } from './finding.ts';
import type { Outcome } from './outcome.ts';
import type { CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import type { Verdict } from './verdict.ts';
import { worstVerdict } from './worstVerdict.ts';

/** A statement by which a candidate answers for what cannot be examined from outside. */
export interface Attestation {
  readonly requirement: string;
  readonly statement: string;
  readonly by: string;
}

export interface RequirementsInput extends Judging {
  readonly requirements: readonly Requirement[];
  readonly results: readonly CheckResult[];
  /** True when `--only` left something out. */
  readonly selective: boolean;
  readonly target: Pick<Target, 'kind' | 'methods' | 'control'>;
  readonly attestations?: readonly Attestation[];
}

const outcomeOf = (result: CheckResult): Outcome | { readonly kind: 'error' } => {
  const [first, ...rest] = result.findings as readonly Finding[];
  if (first !== undefined) return { kind: 'findings', findings: [first, ...rest] };
  const detail = result.detail ?? { 'zh-CN': '', en: '' };
  switch (result.verdict) {
    case 'error':
      return { kind: 'error' };
    case 'inconclusive':
    case 'not-applicable':
      return { kind: result.verdict, reason: 'no-data', detail };
    default:
      return { kind: 'passed' };
  }
};

/** What each requirement earned from the results of a run, in the order of the requirements. */
export const requirementResults = (input: RequirementsInput): readonly RequirementResult[] => {
  const judge = (
    requirement: Requirement,
  ): Omit<RequirementResult, 'mandatory'> & { readonly exercisable: boolean } => {
    const results = input.results.filter((result) => result.verifies.includes(requirement.id));
    const verdicts = results.map((result) => judgeCheck(result, outcomeOf(result), requirement, input).verdict);
    const base = {
      type: 'requirement' as const,
      id: requirement.id,
      clause: requirement.clause,
      obligation: requirement.obligation,
      party: requirement.party,
      channel: requirement.channel,
      statement: requirement.statement,
      checks: results.map((result) => result.id),
    };
    const end = (verdict: Verdict, reason: string | null, exercisable = true) => ({
      ...base,
      verdict,
      reason,
      exercisable,
    });

    if (!requirement.platforms.includes(input.target.kind)) return end('not-applicable', 'not-this-kind', false);
    const method = methodOf(requirement.channel);
    if (method !== undefined && input.target.methods !== undefined && !input.target.methods.includes(method)) {
      return end('not-applicable', 'method-not-chosen', false);
    }
    const attested = input.attestations?.some((attestation) => attestation.requirement === requirement.id) ?? false;
    if (results.length === 0) {
      if (requirement.party !== 'access-platform') return end('not-applicable', 'not-this-party', false);
      if (requirement.obligation === 'may') return end('not-applicable', 'left-free', false);
      if (input.selective) return end('inconclusive', 'not-selected', false);
      if (attested) return end('attested', 'attested');
      return requirement.verification === 'attestation'
        ? end('inconclusive', 'attestation-missing', false)
        : // What its rows say will be read from the coverage matrix.
          end('inconclusive', 'no-check', requirement.coverage === undefined);
    }
    const verdict = worstVerdict(verdicts);
    // What the checks leave open may still be answered for by a statement, where the requirement says why.
    const attestable = requirement.verification === 'attestation' || requirement.attestationReason !== undefined;
    if (verdict === 'inconclusive' && attestable && attested) return end('attested', 'attested');
    const worst = results[verdicts.indexOf(verdict)];
    if (verdict === 'inconclusive' && verdicts.some((one) => one === 'passed' || one === 'waived'))
      return end(verdict, 'partly-exercised', false);
    return end(verdict, worst?.reason ?? null);
  };

  return input.requirements.map((requirement) => {
    const { exercisable, ...result } = judge(requirement);
    const mandatory =
      exercisable &&
      requirement.obligation === 'shall' &&
      requirement.party === 'access-platform' &&
      (requirement.verification === 'automatic' ||
        (requirement.verification === 'with-control' && input.target.control !== undefined));
    return { ...result, mandatory };
  });
};
