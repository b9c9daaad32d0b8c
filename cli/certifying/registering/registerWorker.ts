import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { UsageError } from '../../../suites/engine/errors/usageError.ts';
import { createPackageReader } from './createPackageReader.ts';
import { registerEntryOf } from './registerEntryOf.ts';
import type { Circumstances } from './registerEntryOf.ts';

/* A thread that verifies packages, one after the other, as they are named to it. */
const { directory, circumstances } = workerData as {
  readonly directory: string;
  readonly circumstances: Circumstances;
};

const read = createPackageReader();

parentPort?.on('message', async (name: string) => {
  const verify = async (): Promise<unknown> => {
    try {
      return { entry: await registerEntryOf(name, read(join(directory, name)), circumstances) };
    } catch (error) {
      // An error of ours does not keep what it is on the way between threads.
      if (error instanceof UsageError) return { refused: { code: error.code, localized: error.localized } };
      return { failed: error };
    }
  };
  parentPort?.postMessage(await verify(), []);
});
