import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { launch } from '../../fixtures/starting/launch.ts';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import type { TargetOutcome } from '../../reports/batch/batchState.ts';
import { targetSummary } from '../../reports/batch/targetSummary.ts';
import { readReport } from '../../reports/report/readReport.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import { followRecord } from '../running/followRecord.ts';
import { ownProcess } from '../running/ownProcess.ts';
import { stopGently } from '../running/stopGently.ts';
import type { ListedTarget } from './listedTarget.ts';

/** A platform that is answered by for so long holds up the others; milliseconds. */
const longestMs = 45 * 60_000;

export interface ExaminedTarget {
  readonly target: ListedTarget;
  /** Where its reports go; what was there is gone. */
  readonly directory: string;
  /** Flags of the command line that hold for all, as words. */
  readonly shared: Readonly<Record<string, string>>;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly onProgress: (done: number, current: string | null) => void;
}

/** What is said of a target goes before what is said of all. */
const wordsFor = ({ target, directory, shared }: ExaminedTarget): readonly string[] => {
  const { id: _id, env: _env, only, ...own } = target;
  const flags = { ...shared, ...own, ...(only !== undefined && { only: only.join(',') }), out: directory };
  return Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
};

const outcomeOf = async (
  directory: string,
  ended: { readonly how: string; readonly said: string },
  times: { readonly startedAt: string; readonly endedAt: string },
): Promise<TargetOutcome> => {
  const code = /^\d+$/.test(ended.how) ? Number(ended.how) : undefined;
  const failed = (exitCode: number, why: string): TargetOutcome => ({
    status: 'failed',
    exitCode,
    ...times,
    why: neutralizeLine(why).slice(0, 500),
  });
  // Killed, for want of memory for instance: of the platform nothing is known, and it may be its own doing.
  if (code === undefined || code > 4) return failed(4, `${ended.how}: ${ended.said}`);
  if (code === 2) return failed(2, ended.said);
  try {
    const report = await readReport(directory);
    if (report.levels !== null && report.missing !== null && report.schemaVersion === 2)
      return {
        status: 'reported',
        exitCode: code,
        ...times,
        summary: targetSummary({ ...report, schemaVersion: 2, levels: report.levels, missing: report.missing }),
      };
  } catch {
    // There is none.
  }
  return failed(code === 0 ? 3 : code, ended.said);
};

/**
 * Examines one platform in a process of its own, which knows the secrets of this one alone; `undefined`: it was told to stop, and
 * nothing is settled.
 */
export const examineTarget = async (
  examined: ExaminedTarget,
  signal: AbortSignal,
): Promise<TargetOutcome | undefined> => {
  const { directory, target, environment, onProgress } = examined;
  if (signal.aborted) return undefined;
  // What a run that was cut off has left would be taken for its result.
  rmSync(directory, { recursive: true, force: true });
  makeDirectory(directory);
  const startedAt = new Date().toISOString();
  const own = ownProcess();
  const secrets = Object.fromEntries(Object.entries(target.env).map(([name, from]) => [name, environment[from]]));
  const progressOf = followRecord(join(directory, 'run.ndjson'));
  let told = -1;
  const late = AbortSignal.timeout(longestMs);
  const launched = launch({
    file: own.file,
    words: [own.script, 'run', ...wordsFor(examined)],
    // A configuration that lies where the batch was called belongs to none of them.
    directory,
    environment: {
      ...own.environment,
      // Of all of them.
      ...(examined.shared['monitor'] !== undefined && { HEYAN_MONITOR_TOKEN: environment['HEYAN_MONITOR_TOKEN'] }),
      ...secrets,
    },
    onLine: () => {
      const { done, current } = progressOf();
      if (done > told) onProgress(done, current);
      told = done;
    },
  });
  const ended = await stopGently(launched, AbortSignal.any([signal, late]));
  if (signal.aborted) return undefined;
  const times = { startedAt, endedAt: new Date().toISOString() };
  return outcomeOf(directory, late.aborted ? { how: 'SIGKILL', said: `> ${longestMs / 60_000} min` } : ended, times);
};
