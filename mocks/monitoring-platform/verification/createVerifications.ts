import { randomUUID } from 'node:crypto';
import type { Localized } from '../../../spec/localized.ts';
import { auditNote } from '../audit/auditNote.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import { createJointDebugging } from '../catalogue/createJointDebugging.ts';
import { requireConfigured } from '../http/requireConfigured.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { NotedChange } from '../store/contract/operationalStore.ts';
import type { RunSuite } from './contract/runSuite.ts';
import type { VerificationKind, VerificationRun } from './contract/verificationRun.ts';
import { ownTarget } from './ownTarget.ts';
import { acceptFrontDatabase } from './running/acceptFrontDatabase.ts';
import { debugInterfaces } from './running/debugInterfaces.ts';
import { suiteTargets } from './suiteTargets.ts';
import { VerificationError } from './verificationError.ts';

export interface AskedVerification {
  readonly kind: VerificationKind;
  readonly target?: string;
  readonly gate?: 'core' | 'full' | 'observed';
}

/** Verification on the monitoring platform (8.3), and its daily repetition (8.4). Each is refused by a VerificationError or HttpError. */
export interface Verifications {
  readonly hasSuite: boolean;
  /** The latest first. */
  readonly of: (platformId: string) => readonly VerificationRun[];
  readonly get: (platformId: string, runId: string) => VerificationRun;
  readonly report: (platformId: string, runId: string) => Promise<string>;
  /** Resolves when it is kept; it goes on by itself. */
  readonly start: (origin: AuditOrigin, platformId: string, asked: AskedVerification) => Promise<VerificationRun>;
  readonly cancel: (origin: AuditOrigin, platformId: string, runId: string) => Promise<VerificationRun>;
  /** Tells each change of a run until it ends; returns how to leave. */
  readonly follow: (runId: string, take: (run: VerificationRun) => void) => () => void;
  /** Whether the deployment is right by its parameters (8.4): front database and interfaces, by the schedule. Resolves when both have ended. */
  readonly repeat: (platformId: string, signal?: AbortSignal) => Promise<readonly VerificationRun[]>;
  /** What was running when the process ended is interrupted. Before the first of the others. */
  readonly open: () => Promise<void>;
  /** Ends what runs, as interrupted. */
  readonly close: () => Promise<void>;
}

export interface VerificationOptions {
  readonly runSuite?: RunSuite;
  /** Of one run of the suite; default half an hour. */
  readonly suiteMs?: number;
  /** Of the others; default five minutes. */
  readonly othersMs?: number;
}

const most = { queued: 20, kept: 100, reports: 20, reportCharacters: 20_000_000, steps: 500 } as const;
const said = (zh: string, en: string): Localized => ({ 'zh-CN': zh, en });
const isOver = ({ state }: VerificationRun): boolean => state !== 'queued' && state !== 'running';

export const createVerifications = (
  deps: KeepingDependencies,
  { runSuite, suiteMs = 30 * 60_000, othersMs = 5 * 60_000 }: VerificationOptions = {},
): Verifications => {
  const { store, clock, profile } = deps;
  const debugging = createJointDebugging(deps);
  /** Runs that go on or wait, as they stand now; what is kept may be a moment older. */
  const live = new Map<string, VerificationRun>();
  const aborts = new Map<string, AbortController>();
  const takers = new Map<string, Set<(run: VerificationRun) => void>>();
  const working = new Map<string, Promise<void>>();
  /** Runs of the suite take a processor each: one after the other. */
  let suiteLine: Promise<unknown> = Promise.resolve();
  let isClosing = false;

  const now = (run: VerificationRun): VerificationRun => live.get(run.runId) ?? run;
  const of = (platformId: string): readonly VerificationRun[] =>
    store
      .verificationRuns()
      .filter((one) => one.platformId === platformId)
      .map(now)
      .toReversed();
  const get = (platformId: string, runId: string): VerificationRun => {
    const run = store.verificationRun(runId);
    if (run?.platformId !== platformId) throw new VerificationError('verification-unknown');
    return now(run);
  };
  const tell = (run: VerificationRun): void => {
    for (const take of takers.get(run.runId) ?? []) take(run);
  };
  const keep = async (run: VerificationRun, ...along: readonly NotedChange[]): Promise<void> => {
    await store.note({ type: 'verification-run', run }, ...along);
  };
  /** The oldest go, those that a transition of an application rests on excepted. */
  const surplus = (platformId: string): readonly NotedChange[] => {
    const named = new Set(store.applications().flatMap(({ history }) => history.map(({ runId }) => runId)));
    return of(platformId)
      .filter((one) => isOver(one) && !named.has(one.runId))
      .slice(most.kept - 1)
      .map(({ runId }) => ({ type: 'verification-run-removed', runId }));
  };

  const begin = async (
    origin: AuditOrigin | undefined,
    platform: RegisteredPlatform,
    kind: VerificationKind,
    more: Pick<VerificationRun, 'target' | 'gate'>,
  ): Promise<VerificationRun> => {
    const { platformId } = platform;
    const application = store
      .applications()
      .findLast((one) => one.platformId === platformId && one.state !== 'withdrawn');
    const run: VerificationRun = {
      runId: randomUUID(),
      platformId,
      applicationId: application?.applicationId ?? null,
      kind,
      state: 'queued',
      startedBy: origin?.actor ?? null,
      createdAt: clock.now(),
      startedAt: null,
      endedAt: null,
      ...more,
      progress: null,
      steps: [],
      result: null,
      message: null,
      hasReport: false,
    };
    // Known before it is kept, so that a second press finds it.
    live.set(run.runId, run);
    aborts.set(run.runId, new AbortController());
    try {
      const audit =
        origin === undefined
          ? []
          : [
              auditNote(clock, origin, 'verification.start', `verification:${run.runId}`, {
                platformId,
                kind,
                ...more,
              }),
            ];
      await keep(run, ...surplus(platformId), ...audit);
    } catch (error) {
      live.delete(run.runId);
      aborts.delete(run.runId);
      throw error;
    }
    const work = carryOut(platform, run).finally(() => working.delete(run.runId));
    working.set(run.runId, work);
    return run;
  };

  const carryOut = async (platform: RegisteredPlatform, first: VerificationRun): Promise<void> => {
    const { runId, kind } = first;
    const abort = aborts.get(runId) ?? new AbortController();
    let run = first;
    let report: string | undefined;
    const change = (fields: Partial<VerificationRun>): void => {
      run = { ...run, ...fields };
      live.set(runId, run);
      tell(run);
    };
    const examine = async (): Promise<void> => {
      if (abort.signal.aborted) return;
      const limit = AbortSignal.timeout(kind === 'suite' ? suiteMs : othersMs);
      const signal = AbortSignal.any([abort.signal, limit]);
      change({ state: 'running', startedAt: clock.now() });
      await keep(run);
      try {
        if (kind === 'suite') {
          const end = await (runSuite ?? missing)(
            { platform, target: first.target ?? '', gate: first.gate ?? 'core' },
            { signal, onProgress: (progress) => change({ progress }) },
          );
          signal.throwIfAborted();
          if (end.type === 'failed') change({ state: 'error', message: end.message });
          else {
            report = end.html.length <= most.reportCharacters ? end.html : undefined;
            change({ state: end.passed ? 'passed' : 'failed', result: end.result, hasReport: report !== undefined });
          }
          return;
        }
        const steps =
          kind === 'interfaces'
            ? debugInterfaces(platform, { debugging, profile }, signal)
            : acceptFrontDatabase(platform, { profile, clock }, signal);
        for await (const step of steps) {
          if (run.steps.length >= most.steps) break;
          change({ steps: [...run.steps, step] });
          await keep(run);
        }
        signal.throwIfAborted();
        const isFailed = run.steps.length === 0 || run.steps.some(({ status }) => status === 'failed');
        change({ state: isFailed ? 'failed' : 'passed' });
      } catch (error) {
        if (abort.signal.aborted) return;
        change(
          limit.aborted
            ? {
                state: 'error',
                message: said('超过时限，已终止。', 'It took longer than is allowed and was ended.'),
              }
            : {
                state: 'error',
                message: said(
                  `验证未能进行：${error instanceof Error ? error.message.slice(0, 300) : '原因不明'}`,
                  `It could not be carried out: ${error instanceof Error ? error.message.slice(0, 300) : 'unknown'}`,
                ),
              },
        );
      }
    };
    try {
      if (kind === 'suite') {
        const turn = suiteLine.then(examine);
        suiteLine = turn.catch(() => undefined);
        await turn;
      } else await examine();
      if (!isOver(run)) run = { ...run, state: isClosing ? 'interrupted' : 'cancelled' };
      run = { ...run, endedAt: clock.now() };
      const stale = of(run.platformId)
        .filter((one) => one.hasReport)
        .slice(most.reports - 1);
      await keep(
        run,
        ...(report === undefined
          ? []
          : [
              { type: 'verification-report' as const, runId, html: report },
              // Runs stay, their reports go: an old one is as long as a book.
              ...stale.flatMap((one): NotedChange[] => [
                { type: 'verification-report', runId: one.runId, html: '' },
                { type: 'verification-run', run: { ...one, hasReport: false } },
              ]),
            ]),
      );
    } catch {
      // It was not to be kept: the next start finds it unfinished.
      run = { ...run, state: 'error', endedAt: clock.now() };
    } finally {
      live.delete(runId);
      aborts.delete(runId);
      tell(run);
      takers.delete(runId);
    }
  };

  const isBusy = (platformId: string, kind: VerificationKind): boolean =>
    [...live.values()].some((one) => one.platformId === platformId && one.kind === kind);
  const platformOf = (platformId: string): RegisteredPlatform | undefined =>
    store.platforms().find((one) => one.platformId === platformId);

  return {
    hasSuite: runSuite !== undefined,
    of,
    get,
    report: async (platformId, runId) => {
      const html = get(platformId, runId).hasReport ? await store.verificationReport(runId) : undefined;
      if (html === undefined || html === '') throw new VerificationError('report-none');
      return html;
    },
    start: async (origin, platformId, { kind, target, gate = 'core' }) => {
      const platform = platformOf(platformId);
      if (kind === 'front-database') requireConfigured(platform, 'frontDatabase');
      if (kind === 'interfaces') requireConfigured(platform, 'interfaces');
      if (kind === 'suite' && runSuite === undefined) throw new VerificationError('suite-missing');
      if (platform === undefined || isClosing) throw new VerificationError('verification-unknown');
      if (isBusy(platformId, kind)) throw new VerificationError('verification-running');
      if (kind !== 'suite') return begin(origin, platform, kind, { target: null, gate: null });
      if ([...live.values()].filter((one) => one.kind === 'suite').length >= most.queued)
        throw new VerificationError('queue-full');
      const address = ownTarget(platform, target ?? suiteTargets(platform)[0] ?? '');
      if (address === undefined) throw new VerificationError('target-foreign');
      return begin(origin, platform, kind, { target: address, gate });
    },
    cancel: async (origin, platformId, runId) => {
      const run = get(platformId, runId);
      const abort = aborts.get(runId);
      if (isOver(run) || abort === undefined) throw new VerificationError('verification-ended');
      await store.note(auditNote(clock, origin, 'verification.cancel', `verification:${runId}`, { platformId }));
      const isWaiting = run.state === 'queued' && run.kind === 'suite';
      abort.abort();
      // One that waits for others has nothing to end.
      if (!isWaiting) await working.get(runId);
      return get(platformId, runId);
    },
    follow: (runId, take) => {
      const own = takers.get(runId) ?? new Set();
      if (live.has(runId)) takers.set(runId, own);
      own.add(take);
      return () => void own.delete(take);
    },
    repeat: async (platformId, signal) => {
      const platform = platformOf(platformId);
      const runs: VerificationRun[] = [];
      for (const [kind, part] of [
        ['front-database', 'frontDatabase'],
        ['interfaces', 'interfaces'],
      ] as const) {
        if (platform?.[part] === undefined || isBusy(platformId, kind) || signal?.aborted === true || isClosing)
          continue;
        const { runId } = await begin(undefined, platform, kind, { target: null, gate: null });
        const end = (): void => aborts.get(runId)?.abort();
        signal?.addEventListener('abort', end, { once: true });
        await working.get(runId);
        signal?.removeEventListener('abort', end);
        runs.push(get(platformId, runId));
      }
      return runs;
    },
    open: async () => {
      await store.note(
        ...store
          .verificationRuns()
          .filter((run) => !isOver(run))
          .map((run): NotedChange => ({
            type: 'verification-run',
            run: { ...run, state: 'interrupted', endedAt: clock.now() },
          })),
      );
    },
    close: async () => {
      isClosing = true;
      for (const abort of aborts.values()) abort.abort();
      await Promise.all(working.values());
    },
  };
};

const missing: RunSuite = async () => ({
  type: 'failed',
  message: said('没有配备符合性检测。', 'There is no conformance suite to run.'),
});
