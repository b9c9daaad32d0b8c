import { requirements } from '../../spec/requirements/requirements.ts';
import { runChecks } from '../engine/running/runChecks.ts';
import type { CheckResult, RunRecordLine } from '../engine/evidence/runRecord.ts';
import { openRun } from './openRun.ts';
import type { RunOptions } from './runOptions.ts';

/**
 * One whole run: header, checks as they end, requirements, indicators, footer. Rejects before the header with a `UsageError`; after the
 * header there is always a footer, even when something of ours breaks.
 */
export async function* startRun(options: RunOptions): AsyncGenerator<RunRecordLine, void, undefined> {
  const run = await openRun(options);
  try {
    yield run.header;
    yield* options.continues?.carried ?? [];
    const results: CheckResult[] = [];
    let trouble: unknown;
    try {
      const examining = runChecks({
        checks: run.checks,
        requirements,
        context: run.context,
        ...run.waiving,
        collect: run.collect,
        ...(options.concurrency !== undefined && { concurrency: options.concurrency }),
        ...(options.onStart && { onStart: options.onStart }),
      });
      for await (const result of examining) {
        results.push(result);
        yield result;
      }
    } catch (error) {
      trouble = error;
    }
    yield* run.conclude(results, trouble);
  } finally {
    await run.close();
  }
}
