import type { Requirement } from '../../../spec/requirements/requirement.ts';
import type { Check } from './check.ts';
import { createCheckRunner } from './createCheckRunner.ts';
import type { RunContext } from './createCheckRunner.ts';
import { createGate, defaultConcurrency } from './createGate.ts';
import { laneOf } from './laneOf.ts';
import type { Waiving } from '../verdict/judgeCheck.ts';
import type { CheckResult } from '../evidence/runRecord.ts';

export interface RunChecksOptions extends Waiving {
  readonly checks: readonly Check[];
  readonly requirements: readonly Requirement[];
  readonly context: RunContext;
  /** Checks at work at the same time, half of them on pages; default 8. */
  readonly concurrency?: number;
  /** `total`: how many there are to examine. */
  readonly onStart?: (check: Check, total: number) => void;
  /** Between the checks and those that come last: collects what the others left. */
  readonly collect?: (results: readonly CheckResult[]) => Promise<void>;
}

/** Those that hold a lock wait for each other, and so take longest together: the rest finds its place beside them. */
const waitingFirst = (checks: readonly Check[]): readonly Check[] => {
  const holdsLocks = ({ locks = [] }: Check): boolean => locks.length > 0;
  return [...checks.filter(holdsLocks), ...checks.filter((check) => !holdsLocks(check))];
};

/**
 * Runs the checks and yields each result as it comes. It ends when every check has one, whatever the candidate does: each
 * check has a deadline, and one that ignores its signal is left behind.
 */
export async function* runChecks(options: RunChecksOptions): AsyncGenerator<CheckResult, void, undefined> {
  const gate = createGate(options.concurrency ?? defaultConcurrency);
  const results: CheckResult[] = [];
  const context = { ...options.context, results: () => results };
  const runner = createCheckRunner(context, options.requirements, options);
  const ready: CheckResult[] = [];
  let wake = (): void => {};

  const one = async (check: Check): Promise<void> => {
    const leave = await gate.enter(laneOf(check), check.locks ?? []);
    try {
      options.onStart?.(check, options.checks.length);
      const result = await runner.run(check, leave);
      results.push(result);
      ready.push(result);
    } finally {
      leave();
      wake();
    }
  };

  const examine = async (): Promise<void> => {
    const last = options.checks.filter((check) => check.last === true);
    const others = options.checks.filter((check) => !last.includes(check));
    await Promise.all(waitingFirst(others).map(one));
    await options.collect?.(results);
    await Promise.all(last.map(one));
  };
  const all = examine();
  const ended = all.then(() => 'ended' as const);
  for (;;) {
    const more = new Promise<'more'>((resolve) => {
      wake = () => resolve('more');
    });
    yield* ready.splice(0);
    if ((await Promise.race([more, ended])) === 'ended') break;
  }
  yield* ready.splice(0);
}
