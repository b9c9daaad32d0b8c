import type { Localized } from '../../../spec/localized.ts';
import type { CheckResult, RequirementResult, RunFooter, RunSummary } from '../evidence/runRecord.ts';
import { countVerdicts } from './countVerdicts.ts';
import type { GateName } from './gate.ts';
import { gateResult } from './gateResult.ts';
import { levelResults } from './levelResults.ts';
import { missingSupplies } from './missingSupplies.ts';
import type { Together } from './together.ts';
import type { Verdict } from './verdict.ts';

/** Verdicts that rest on something that was really exercised. */
const exercised: ReadonlySet<Verdict> = new Set<Verdict>(['passed', 'failed', 'warning', 'waived']);

const summarize = (checks: readonly CheckResult[], requirements: readonly RequirementResult[]): RunSummary => {
  const applicable = requirements.filter((one) => one.standing !== 'free');
  const seen = applicable.filter((one) => exercised.has(one.verdict) || one.reason === 'partly-exercised');
  return {
    checks: countVerdicts(checks),
    requirements: countVerdicts(applicable),
    unbound: requirements.length - applicable.length,
    testableShare: applicable.length === 0 ? 0 : Math.round((seen.length / applicable.length) * 10_000) / 10_000,
  };
};

interface RunEnd {
  /** Epoch milliseconds. */
  readonly startedAt: number;
  readonly endedAt: number;
  readonly interrupted: boolean;
  readonly gate: GateName;
  /** Something of ours broke outside the checks. */
  readonly trouble?: Localized;
  /** It continues another run: then it can say nothing conformant, whatever it saw. */
  readonly together?: Together;
}

const brokenIn = (checks: readonly CheckResult[]): Localized | undefined => {
  const errors = checks.filter((check) => check.verdict === 'error').map((check) => check.id);
  if (errors.length === 0) return undefined;
  const list = errors.slice(0, 5).join(', ');
  return { 'zh-CN': `检测程序自身出错：${list}。`, en: `The suite itself went wrong in: ${list}.` };
};

/** The last line of the record: the verdict per level, the gate, what is missing. */
export const runFooter = (
  run: RunEnd,
  ended: readonly CheckResult[],
  requirements: readonly RequirementResult[],
): RunFooter => {
  // The order in which checks happened to end says nothing.
  const checks = ended.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const trouble = run.trouble ?? brokenIn(checks);
  const levels = levelResults(requirements, trouble === undefined && !run.interrupted && run.together === undefined);
  const asked = levels[run.gate === 'full' ? 'full' : 'core'].verdict;
  const why = (): Pick<RunFooter, 'reason' | 'detail'> => {
    if (trouble !== undefined) return { reason: 'suite-error', detail: trouble };
    if (run.interrupted)
      return {
        reason: 'interrupted',
        detail: { 'zh-CN': '运行被中断，结论不完整。', en: 'The run was interrupted; the verdict is incomplete.' },
      };
    if (checks.length === 0) return { reason: 'nothing-selected' };
    if (asked !== 'incomplete') return { reason: null };
    return { reason: run.together === undefined ? 'not-exercised' : 'continues' };
  };
  return {
    type: 'footer',
    endedAt: new Date(run.endedAt).toISOString(),
    durationMs: run.endedAt - run.startedAt,
    verdict: trouble !== undefined ? 'error' : asked,
    ...why(),
    levels,
    gate: gateResult({
      gate: run.gate,
      levels,
      requirements,
      broken: trouble !== undefined,
      interrupted: run.interrupted,
    }),
    missing: missingSupplies(checks, requirements),
    summary: summarize(checks, requirements),
    ...(run.together !== undefined && { together: run.together }),
  };
};
