import type { Localized } from '../../../spec/localized.ts';
import type { CheckResult, RequirementResult, RunFooter, RunSummary } from '../evidence/runRecord.ts';
import type { RunVerdict, Verdict } from './verdict.ts';

const countVerdicts = (items: readonly { readonly verdict: Verdict }[]): Record<Verdict, number> => {
  const counts: Record<Verdict, number> = {
    passed: 0,
    failed: 0,
    warning: 0,
    inconclusive: 0,
    'not-applicable': 0,
    waived: 0,
    attested: 0,
    error: 0,
  };
  for (const item of items) counts[item.verdict] += 1;
  return counts;
};

/** Verdicts that rest on something that was really exercised. */
const exercised: ReadonlySet<Verdict> = new Set<Verdict>(['passed', 'failed', 'warning', 'waived']);

const summarize = (checks: readonly CheckResult[], requirements: readonly RequirementResult[]): RunSummary => {
  const applicable = requirements.filter(
    (one) => one.party === 'access-platform' && one.verdict !== 'not-applicable' && one.reason !== 'not-selected',
  );
  const seen = applicable.filter((one) => exercised.has(one.verdict) || one.reason === 'partly-exercised');
  return {
    checks: countVerdicts(checks),
    requirements: countVerdicts(requirements),
    testableShare: applicable.length === 0 ? 0 : Math.round((seen.length / applicable.length) * 10_000) / 10_000,
  };
};

interface Judgement {
  readonly verdict: RunVerdict;
  readonly reason: string | null;
  readonly detail?: Localized;
}

const judge = (
  checks: readonly CheckResult[],
  requirements: readonly RequirementResult[],
  interrupted: boolean,
  trouble: Localized | undefined,
): Judgement => {
  const errors = checks.filter((check) => check.verdict === 'error').map((check) => check.id);
  if (trouble !== undefined) return { verdict: 'error', reason: 'suite-error', detail: trouble };
  if (errors.length > 0) {
    const list = errors.slice(0, 5).join(', ');
    return {
      verdict: 'error',
      reason: 'suite-error',
      detail: { 'zh-CN': `检测程序自身出错：${list}。`, en: `The suite itself went wrong in: ${list}.` },
    };
  }
  if (interrupted)
    return {
      verdict: 'incomplete',
      reason: 'interrupted',
      detail: { 'zh-CN': '运行被中断，结论不完整。', en: 'The run was interrupted; the verdict is incomplete.' },
    };
  if (checks.some((check) => check.verdict === 'failed')) return { verdict: 'nonconformant', reason: null };
  if (checks.length === 0) return { verdict: 'incomplete', reason: 'nothing-selected' };
  const open = requirements
    .filter((requirement) => requirement.mandatory && requirement.verdict === 'inconclusive')
    .map((requirement) => requirement.id);
  if (open.length > 0) {
    const list = `${open.slice(0, 8).join(', ')}${open.length > 8 ? ' …' : ''}`;
    return {
      verdict: 'incomplete',
      reason: 'mandatory-not-exercised',
      detail: {
        'zh-CN': `有 ${open.length} 项强制要求未能检测：${list}。`,
        en: `${open.length} mandatory requirement(s) could not be exercised: ${list}.`,
      },
    };
  }
  return { verdict: 'conformant', reason: null };
};

/** The last line of the record. `trouble`: something of ours broke outside the checks. Times in epoch milliseconds. */
export const runFooter = (
  run: {
    readonly startedAt: number;
    readonly endedAt: number;
    readonly interrupted: boolean;
    readonly trouble?: Localized;
  },
  checks: readonly CheckResult[],
  requirements: readonly RequirementResult[],
): RunFooter => ({
  type: 'footer',
  endedAt: new Date(run.endedAt).toISOString(),
  durationMs: run.endedAt - run.startedAt,
  ...judge(checks, requirements, run.interrupted, run.trouble),
  summary: summarize(checks, requirements),
});
