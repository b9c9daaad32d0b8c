import type { Declaration } from '../../../spec/ics/declaration.ts';
import { isAttestable } from '../../../spec/requirements/isAttestable.ts';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Target } from '../../target/target.ts';
import type { CheckResult, RequirementResult } from '../evidence/runRecord.ts';
import type { Attestation } from './attestation.ts';
import { judgeCheck } from './judgeCheck.ts';
import type { Judgeable, Waiving } from './judgeCheck.ts';
import { levelOf } from './level.ts';
import { methodOf } from './methodOf.ts';
import type { Verdict } from './verdict.ts';
import { worstVerdict } from './worstVerdict.ts';

export interface RequirementsInput extends Waiving {
  readonly requirements: readonly Requirement[];
  readonly results: readonly CheckResult[];
  /** True when `--only` left something out. */
  readonly selective: boolean;
  readonly target: Pick<Target, 'kind' | 'methods'>;
  readonly declaration: Pick<Declaration, 'requirements'>;
  readonly attestations?: readonly Attestation[];
}

const judgeableOf = (result: CheckResult): Judgeable => {
  if (result.findings.length > 0) return { kind: 'findings', findings: result.findings };
  switch (result.verdict) {
    case 'error':
    case 'inconclusive':
    case 'not-applicable':
      return { kind: result.verdict };
    default:
      return { kind: 'passed' };
  }
};

type Ending = Pick<RequirementResult, 'verdict' | 'reason' | 'standing'> & Partial<RequirementResult>;

const notApplicable = (reason: string): Ending => ({ verdict: 'not-applicable', reason, standing: 'free' });
const open = (reason: string): Ending => ({ verdict: 'inconclusive', reason, standing: 'open' });

/** What a requirement with at least one examined check amounts to. */
const endOf = (requirement: Requirement, results: readonly CheckResult[], waiving: Waiving): Ending => {
  const judged = results.map((result) => judgeCheck(result, judgeableOf(result), requirement, waiving));
  const verdict = worstVerdict(judged.map((one) => one.verdict));
  const worst = results[judged.findIndex((one) => one.verdict === verdict)];
  const reason = worst?.reason ?? null;
  const has = (wanted: Verdict): boolean => judged.some((one) => one.verdict === wanted);

  // A waiver accepts a violation; it does not undo it.
  const waiver = judged.find((one) => one.underlying === 'failed')?.waiver;
  if (has('failed')) return { verdict, reason, standing: 'violated' };
  if (waiver !== undefined) return { verdict, reason, standing: 'violated', waiver };
  if (has('error')) return { verdict, reason, standing: 'open' };
  if (has('inconclusive')) {
    const partly = has('passed') && verdict === 'inconclusive';
    return { verdict, reason: partly ? 'partly-exercised' : reason, standing: 'open' };
  }
  // An assumption that nobody declared and that does not hold shows nothing, neither for nor against.
  if (verdict === 'warning' || verdict === 'waived')
    return has('passed') ? { verdict, reason, standing: 'held' } : { verdict, reason: 'undeclared', standing: 'open' };
  if (verdict === 'passed') return { verdict, reason, standing: 'held' };
  // Options that the text leaves free may leave nothing that was looked at.
  return open(worst?.reason === 'not-supported' || worst?.reason === 'method-not-chosen' ? worst.reason : 'no-check');
};

const judge = (requirement: Requirement, input: RequirementsInput): Ending => {
  const { target, attestations = [], declaration, selective, examined = 'access-platform' } = input;
  const results = input.results.filter((result) => result.verifies.includes(requirement.id));
  if (!requirement.platforms.includes(target.kind)) return notApplicable('not-this-kind');
  if (requirement.party !== examined) return notApplicable('not-this-party');
  const method = methodOf(requirement.channel);
  if (method !== undefined && target.methods !== undefined && !target.methods.includes(method))
    return notApplicable('method-not-chosen');

  // Its own word: what it says it does not do it does not do.
  if (declaration.requirements[requirement.id]?.answer === 'not-supported')
    return requirement.obligation === 'may' || requirement.obligation === 'example'
      ? notApplicable('not-supported')
      : { verdict: 'failed', reason: 'declared-not-supported', standing: 'violated' };

  // What the checks leave open may be answered for by a statement, where the requirement says why.
  const attestation = isAttestable(requirement)
    ? attestations.find((one) => one.requirement === requirement.id && input.today <= one.until)
    : undefined;
  const ended = results.length === 0 ? undefined : endOf(requirement, results, input);
  if (ended !== undefined && (ended.standing !== 'open' || ended.verdict === 'error')) return ended;
  if (attestation !== undefined) return { verdict: 'attested', reason: 'attested', standing: 'held', attestation };
  // Without a record nothing was looked at: it is as if only a statement could answer.
  const unread = ended?.reason === 'capability-missing' && requirement.verification === 'attestation';
  if (ended !== undefined && !unread) return ended;
  if (requirement.obligation === 'may') return notApplicable('left-free');
  if (requirement.verification === 'attestation') return open('attestation-missing');
  return open(selective ? 'not-selected' : 'no-check');
};

/** What each requirement earned from the results of a run, in the order of the requirements. */
export const requirementResults = (given: RequirementsInput): readonly RequirementResult[] => {
  // The order in which checks happened to end says nothing.
  const input = { ...given, results: given.results.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
  return input.requirements.map((requirement) => {
    const { standing, ...ending } = judge(requirement, input);
    const level = levelOf(requirement, input.examined);
    return {
      type: 'requirement',
      id: requirement.id,
      clause: requirement.clause,
      obligation: requirement.obligation,
      party: requirement.party,
      channel: requirement.channel,
      statement: requirement.statement,
      checks: input.results.filter((result) => result.verifies.includes(requirement.id)).map((result) => result.id),
      ...ending,
      level,
      // What binds nobody can be violated by nobody.
      standing: level === null ? 'free' : standing,
    };
  });
};
