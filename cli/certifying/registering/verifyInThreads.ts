import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { RegisterEntry } from '../../../reports/register/registerEntry.ts';
import type { ErrorCode } from '../../../suites/engine/errors/errorCodes.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { Localized } from '../../../spec/localized.ts';
import { createPackageReader } from './createPackageReader.ts';
import { registerEntryOf } from './registerEntryOf.ts';
import type { Circumstances } from './registerEntryOf.ts';

type Answer =
  | { readonly entry: RegisterEntry }
  | { readonly refused: { readonly code: ErrorCode; readonly localized: Localized } }
  | { readonly failed: unknown };

/** In a checkout the source, in a package what was built of it. */
const program = new URL(`./registerWorker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** Below that a thread costs more than it saves. */
const fewest = 8;

const verifyInTurn = async (
  directory: string,
  names: readonly string[],
  circumstances: Circumstances,
): Promise<readonly RegisterEntry[]> => {
  const read = createPackageReader();
  const entries: RegisterEntry[] = [];
  for (const name of names) entries.push(await registerEntryOf(name, read(join(directory, name)), circumstances));
  return entries;
};

/** Verifies packages of a directory by as many threads as there are processors. Rejects with the `UsageError` of the first that cannot be listed, by name. */
export const verifyInThreads = async (
  directory: string,
  names: readonly string[],
  circumstances: Circumstances,
): Promise<readonly RegisterEntry[]> => {
  const count = Math.min(availableParallelism(), Math.floor(names.length / fewest));
  if (count < 2) return verifyInTurn(directory, names, circumstances);
  const workers = Array.from(
    { length: count },
    () => new Worker(program, { workerData: { directory, circumstances } }),
  );
  const answers: Answer[] = [];
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    while (next < names.length) {
      const at = next;
      next += 1;
      worker.postMessage(names[at], []);
      [answers[at]] = (await once(worker, 'message')) as [Answer];
      if (!('entry' in (answers[at] ?? {}))) next = names.length;
    }
  };
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return answers.map((answer) => {
    if ('entry' in answer) return answer.entry;
    throw 'refused' in answer ? new UsageError(answer.refused.code, answer.refused.localized) : answer.failed;
  });
};
