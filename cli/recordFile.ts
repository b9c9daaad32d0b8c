import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { RunRecordLine } from '../suites/engine/runRecord.ts';
import { OutputError } from '../reports/outputError.ts';

/** `run.ndjson`, written while the run goes on: what was examined survives a crash, and the missing footer tells of it. */
export const recordFile = (directory: string): { readonly write: (line: RunRecordLine) => void; readonly close: () => void } => {
  const guarded = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof Error ? new OutputError(directory, error) : error;
    }
  };
  const file = guarded(() => {
    mkdirSync(directory, { recursive: true });
    return openSync(join(directory, 'run.ndjson'), 'w');
  });
  return { write: (line) => void guarded(() => writeSync(file, `${JSON.stringify(line)}\n`)), close: () => closeSync(file) };
};
