import { createHash } from 'node:crypto';
import type { Requirement } from '../../../spec/requirements/requirement.ts';
import { boundedValue } from '../evidence/boundedValue.ts';
import { CandidateError } from '../errors/candidateError.ts';
import type { Capability } from './capability.ts';
import type { Check } from './check.ts';
import type { CheckContext } from './checkContext.ts';
import { checkResult } from '../verdict/checkResult.ts';
import type { Examined } from '../verdict/checkResult.ts';
import { createDeadline, Interruption } from './createDeadline.ts';
import type { Deadline } from './createDeadline.ts';
import { createEvidenceRecorder } from '../evidence/createEvidenceRecorder.ts';
import type { KeptEvidence } from '../evidence/createEvidenceRecorder.ts';
import { createPatience } from './createPatience.ts';
import type { Place } from './createGate.ts';
import { createRecordedFetch } from '../evidence/createRecordedFetch.ts';
import type { Redactor } from '../evidence/createRedactor.ts';
import { createStage } from './createStage.ts';
import { gateOutcome } from './gateOutcome.ts';
import type { Waiving } from '../verdict/judgeCheck.ts';
import type { Judging } from '../verdict/judging.ts';
import { inconclusive } from '../verdict/outcome.ts';
import type { Outcome } from '../verdict/outcome.ts';
import { slowdown } from './slowdown.ts';
import type { CoverageRow } from '../evidence/coverageRow.ts';
import type { CheckResult } from '../evidence/runRecord.ts';
import { isDataError } from './isDataError.ts';
import { seededRandom } from './seededRandom.ts';

/** What of a context is the same for all checks of a run. */
export interface RunContext extends Pick<
  CheckContext,
  'target' | 'profile' | 'monitoring' | 'recordAt' | 'browser' | 'clock'
> {
  readonly seed: number;
  /** Of this run alone: a repetition with the same seed names its records anew, since those of the first are still there. */
  readonly runId: string;
  readonly redactor: Redactor;
  readonly capabilities: ReadonlySet<Capability>;
  /** What has been examined so far; default nothing. */
  readonly results?: () => readonly CheckResult[];
  /** Default empty. */
  readonly coverage?: () => readonly CoverageRow[];
  readonly fetch?: typeof globalThis.fetch;
  /** Ends the run early; what has not ended is inconclusive (`interrupted`). */
  readonly signal?: AbortSignal;
}

export interface CheckRunner {
  /**
   * Never rejects: what goes wrong is in the result. The place it has is told when the check only waits for a scene that another
   * plays, and which of its locks it no longer needs.
   */
  readonly run: (check: Check, place?: Pick<Place, 'aside' | 'release'>) => Promise<CheckResult>;
}

/** Of a check that nobody else runs beside. */
const alone: Pick<Place, 'aside' | 'release'> = { aside: (work) => work(), release: () => {} };

const defaultDeadlineMs = 10_000;
const defaultSceneDeadlineMs = 30_000;

const interruptedOutcome = (reason: Interruption['reason'], milliseconds: number): Outcome =>
  reason === 'deadline'
    ? inconclusive('deadline', {
        'zh-CN': `${milliseconds / 1000} 秒内未能完成。`,
        en: `It did not come to an end within ${milliseconds / 1000} s.`,
      })
    : inconclusive('interrupted', { 'zh-CN': '运行被中断。', en: 'The run was interrupted.' });

const unreadableOutcome = (error: Error): Outcome =>
  inconclusive('unreadable', {
    'zh-CN': `平台给出的内容无法处理（${error.name}: ${error.message}）。`,
    en: `What the platform gave cannot be worked on (${error.name}: ${error.message}).`,
  });

/** Whatever a check throws: an end of time, an unreachable peer or what nobody could read is inconclusive, everything else our own mistake. */
const thrownOutcome = (error: unknown, deadline: Deadline, milliseconds: number): Examined['outcome'] => {
  if (error instanceof Interruption) return interruptedOutcome(error.reason, milliseconds);
  if (deadline.signal.aborted) return interruptedOutcome((deadline.signal.reason as Interruption).reason, milliseconds);
  if (error instanceof CandidateError) return inconclusive(error.reason, error.detail);
  if (isDataError(error)) return unreadableOutcome(error);
  return { kind: 'error', error };
};

/** Runs single checks: gate, deadline, evidence, scenes, verdict. Order and concurrency are the caller's (`runChecks`). */
export const createCheckRunner = (
  run: RunContext,
  requirements: readonly Requirement[],
  waiving: Waiving,
): CheckRunner => {
  const patience = createPatience();
  const judging: Judging = { ...waiving, declaration: run.target.declaration, profile: run.profile };
  const contextFor = (
    name: string,
    evidence: KeptEvidence,
    deadline: Deadline,
    { use, release = () => {} }: { readonly use: CheckContext['use']; readonly release?: CheckContext['release'] },
  ): CheckContext => {
    const { fetch, evidenceOf } = createRecordedFetch({
      recorder: evidence,
      clock: run.clock,
      signal: deadline.signal,
      patience,
      ...(run.fetch && { fetch: run.fetch }),
    });
    return {
      target: run.target,
      profile: run.profile,
      monitoring: run.monitoring,
      ...(run.recordAt && { recordAt: run.recordAt }),
      browser: run.browser,
      clock: run.clock,
      fetch,
      evidenceOf,
      evidence,
      capabilities: run.capabilities,
      results: run.results ?? (() => []),
      coverage: run.coverage ?? (() => []),
      random: seededRandom(run.seed, name),
      correlationId: `hy-${createHash('sha256').update(`${run.runId}\n${name}`).digest('hex').slice(0, 16)}`,
      signal: deadline.signal,
      use,
      release,
    };
  };

  const stage = createStage((scene) => {
    const name = `scene.${scene.id}`;
    const milliseconds = scene.deadlineMs ?? defaultSceneDeadlineMs;
    const deadline = createDeadline(milliseconds, run.signal);
    const evidence = createEvidenceRecorder(name, run.redactor, run.clock);
    const use: CheckContext['use'] = (inner) => deadline.paused(() => stage.use(inner).result);
    return {
      context: contextFor(name, evidence, deadline, { use }),
      evidence,
      expired: deadline.expired,
      clear: deadline.clear,
    };
  });

  const examine = async (check: Check, { aside, release }: Pick<Place, 'aside' | 'release'>): Promise<Examined> => {
    const milliseconds = check.deadlineMs ?? defaultDeadlineMs;
    const deadline = createDeadline(milliseconds, run.signal, check.needs.includes('pages') ? slowdown : undefined);
    const own = createEvidenceRecorder(check.id, run.redactor, run.clock);
    const played: KeptEvidence[] = [];
    const borrowed: KeptEvidence[] = [];
    const use: CheckContext['use'] = (scene) => {
      const performance = stage.use(scene);
      (performance.first ? played : borrowed).push(performance.evidence);
      return deadline.paused(() => (performance.first ? performance.result : aside(() => performance.result)));
    };
    let outcome: Examined['outcome'];
    try {
      // The race keeps what a check does after its end from being a rejection that nobody handles.
      const working = (async () => check.run(contextFor(check.id, own, deadline, { use, release })))();
      outcome = await Promise.race([working, deadline.expired]);
    } catch (error) {
      outcome = thrownOutcome(error, deadline, milliseconds);
    } finally {
      deadline.clear();
    }
    // A check may return anything (checkResult says so); until then nothing is read of it unseen.
    const named = outcome?.kind === 'findings' ? outcome.findings.flatMap((finding) => finding.evidence ?? []) : [];
    return {
      outcome,
      evidence: [
        ...own.items(),
        ...played.flatMap((one) => one.items()),
        ...borrowed.flatMap((one) => one.named(named)),
      ],
    };
  };

  return {
    run: async (check, place = alone) => {
      const startedAt = run.clock.now();
      const began = performance.now();
      const gated = run.signal?.aborted
        ? interruptedOutcome('interrupted', 0)
        : gateOutcome(check, run.target, run.capabilities, judging);
      const resultOf = (examined: Examined): CheckResult =>
        checkResult({
          check,
          requirements,
          kind: run.target.kind,
          judging,
          examined,
          startedAt: new Date(startedAt).toISOString(),
          durationMs: Math.round((performance.now() - began) * 10) / 10,
          clean: <T>(value: T): T => boundedValue(value, run.redactor.text) as T,
        });
      try {
        return resultOf(gated === undefined ? await examine(check, place) : { outcome: gated, evidence: [] });
      } catch (error) {
        return resultOf({ outcome: { kind: 'error', error }, evidence: [] });
      }
    },
  };
};
