import { parentPort, workerData } from 'node:worker_threads';
import { OutputError } from '../../../reports/outputError.ts';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { packageCopies } from './packageCopies.ts';
import type { Circumstances } from './circumstances.ts';
import { verifyAndKeep } from './verifyAndKeep.ts';

/* A thread that verifies packages, one after the other, as they are named to it, and keeps copies of them. */
const { directory, circumstances, copies } = workerData as {
  readonly directory: string;
  readonly circumstances: Circumstances;
  readonly copies: string;
};
const verify = verifyAndKeep(directory, circumstances, packageCopies(copies));

parentPort?.on('message', async (name: string) => {
  const answer = async (): Promise<unknown> => {
    try {
      return { item: await verify(name) };
    } catch (error) {
      // An error of ours does not keep what it is on the way between threads.
      if (error instanceof UsageError) return { refused: { code: error.code, localized: error.localized } };
      if (error instanceof OutputError) {
        const { message, code } = error.cause as NodeJS.ErrnoException;
        return { unwritten: { message, code } };
      }
      return { failed: error };
    }
  };
  parentPort?.postMessage(await answer(), []);
});
