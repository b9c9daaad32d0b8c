import { accessSync, closeSync, constants, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecordLine } from '../../suites/engine/evidence/runRecord.ts';
import { OutputError } from '../../reports/outputError.ts';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';

const guarded = <T>(directory: string, work: () => T): T => {
  try {
    return work();
  } catch (error) {
    throw error instanceof Error ? new OutputError(directory, error) : error;
  }
};

/** Makes the directory, before anything is examined in vain. Throws an `OutputError` when nothing can be written there. */
export const prepareOut = (directory: string): void =>
  guarded(directory, () => {
    makeDirectory(directory);
    accessSync(directory, constants.W_OK);
  });

/** `run.ndjson`, written while the run goes on: what was examined survives a crash, and the missing footer tells of it. */
export const recordFile = (
  directory: string,
): { readonly write: (line: RunRecordLine) => void; readonly close: () => void } => {
  const file = guarded(directory, () => {
    makeDirectory(directory);
    return openSync(join(directory, 'run.ndjson'), 'w');
  });
  return {
    write: (line) => void guarded(directory, () => writeSync(file, `${JSON.stringify(line)}\n`)),
    close: () => closeSync(file),
  };
};
