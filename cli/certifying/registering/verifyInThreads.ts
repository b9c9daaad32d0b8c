import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { OutputError } from '../../../reports/outputError.ts';
import type { ErrorCode } from '../../../suites/engine/errors/errorCodes.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import type { Localized } from '../../../spec/localized.ts';
import { packageCopies } from './packageCopies.ts';
import type { RegisterItem } from './registerItem.ts';
import type { Circumstances } from './circumstances.ts';
import { verifyAndKeep } from './verifyAndKeep.ts';

type Answer =
  | { readonly item: RegisterItem }
  | { readonly refused: { readonly code: ErrorCode; readonly localized: Localized } }
  | { readonly unwritten: { readonly message: string; readonly code?: string } }
  | { readonly failed: unknown };

/** In a checkout the source, in a package what was built of it. */
const program = new URL(`./registerWorker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);
/** Below that a thread costs more than it saves. */
const fewest = 8;
/** More threads than processors: while some wait for the disk, others compute. */
const more = 2;

const verifyInTurn = async (
  names: readonly string[],
  verify: (name: string) => Promise<RegisterItem>,
): Promise<readonly RegisterItem[]> => {
  const items: RegisterItem[] = [];
  for (const name of names) items.push(await verify(name));
  return items;
};

/**
 * Verifies packages of a directory by several threads, and keeps copies of them in the directory `copies`. Rejects with the error of the first, by name,
 * that cannot be listed (a `UsageError`) or kept (an `OutputError`).
 */
export const verifyInThreads = async (
  directory: string,
  names: readonly string[],
  circumstances: Circumstances,
  copies: string,
): Promise<readonly RegisterItem[]> => {
  const count = Math.min(availableParallelism() + more, Math.floor(names.length / fewest));
  if (count < 2) return verifyInTurn(names, verifyAndKeep(directory, circumstances, packageCopies(copies)));
  const workers = Array.from(
    { length: count },
    () => new Worker(program, { workerData: { directory, circumstances, copies } }),
  );
  const answers: Answer[] = [];
  let next = 0;
  const work = async (worker: Worker): Promise<void> => {
    while (next < names.length) {
      const at = next;
      next += 1;
      worker.postMessage(names[at], []);
      [answers[at]] = (await once(worker, 'message')) as [Answer];
      if (!('item' in (answers[at] ?? {}))) next = names.length;
    }
  };
  try {
    await Promise.all(workers.map(work));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return answers.map((answer) => {
    if ('item' in answer) return answer.item;
    if ('unwritten' in answer) {
      const { message, code } = answer.unwritten;
      throw new OutputError(copies, Object.assign(new Error(message), code !== undefined && { code }));
    }
    throw 'refused' in answer ? new UsageError(answer.refused.code, answer.refused.localized) : answer.failed;
  });
};
