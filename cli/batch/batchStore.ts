import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fateOf } from '../../fixtures/leftovers/fateOf.ts';
import { markText } from '../../fixtures/leftovers/markText.ts';
import { ownMark } from '../../fixtures/leftovers/ownMark.ts';
import { parseMark } from '../../fixtures/leftovers/parseMark.ts';
import { makeDirectory } from '../../fixtures/starting/makeDirectory.ts';
import { whenProcessEnds } from '../../fixtures/starting/whenProcessEnds.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { OutputError } from '../../reports/outputError.ts';
import type { BatchState } from '../../reports/batch/batchState.ts';
import { isBatchState } from './isBatchState.ts';
import { writeAtomically } from './writeAtomically.ts';

/** The batches of one directory: the current one and those before it. */
export interface BatchStore {
  /** Of all batches, oldest first; files that are none are left alone. */
  readonly all: () => readonly BatchState[];
  readonly save: (state: BatchState) => void;
  /** Of one batch. */
  readonly directoryOf: (id: string) => string;
  /** Lets others in. */
  readonly close: () => void;
}

const readState = (path: string): BatchState | undefined => {
  try {
    const state = JSON.parse(readFileSync(path, 'utf8')) as unknown;
    return isBatchState(state) ? state : undefined;
  } catch {
    return undefined;
  }
};

const lock = (directory: string): (() => void) => {
  const path = join(directory, 'batch.lock');
  const take = (): boolean => {
    try {
      writeFileSync(path, markText(ownMark()), { flag: 'wx' });
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw error;
    }
  };
  if (!take()) {
    const holder = parseMark(readFileSync(path, 'utf8'));
    // Whoever was killed left it behind.
    if (holder !== undefined && fateOf(holder) === 'lives')
      throw new UsageError('HEYAN_BATCH_BUSY', {
        'zh-CN': `目录 ${directory} 中正有另一批检测在进行（进程 ${holder.pid}）。`,
        en: `Another batch is at work in ${directory} (process ${holder.pid}).`,
      });
    rmSync(path, { force: true });
    if (!take())
      throw new UsageError('HEYAN_BATCH_BUSY', {
        'zh-CN': `目录 ${directory} 中正有另一批检测在进行。`,
        en: `Another batch is at work in ${directory}.`,
      });
  }
  const callOff = whenProcessEnds(() => rmSync(path, { force: true }));
  return () => {
    callOff();
    rmSync(path, { force: true });
  };
};

/**
 * Opens a directory of batches for one process. Rejects with a `UsageError` while another is at work there, with an `OutputError` where
 * nothing can be written.
 */
export const openBatchStore = (directory: string): BatchStore => {
  const batches = join(directory, 'batches');
  const directoryOf = (id: string): string => join(batches, id);
  try {
    makeDirectory(batches);
    const close = lock(directory);
    return {
      directoryOf,
      close,
      all: () =>
        readdirSync(batches)
          .toSorted()
          .flatMap((name) => readState(join(batches, name, 'batch.json')) ?? []),
      save: (state) => {
        const place = directoryOf(state.id);
        if (!existsSync(place)) makeDirectory(place);
        writeAtomically(join(place, 'batch.json'), `${JSON.stringify(state, null, 2)}\n`);
      },
    };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw error instanceof Error ? new OutputError(directory, error) : error;
  }
};
