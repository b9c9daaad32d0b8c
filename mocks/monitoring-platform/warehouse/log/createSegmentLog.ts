import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { createTextCommit } from './createTextCommit.ts';
import { LogFullError } from './logFullError.ts';
import type { SegmentLogOptions } from './segmentLogOptions.ts';

/** Rows of one table on their way to the warehouse. */
export interface SegmentLog {
  /** Resolves when the lines (JSON, one row each) are in the log. @throws LogFullError when too much has not landed yet. */
  readonly append: (lines: readonly string[]) => Promise<void>;
  /** Resolves when all that was appended before has landed. @throws what the warehouse says; nothing is lost, the next flush tries again. */
  readonly flush: () => Promise<void>;
  /** Whether there is something to land. */
  readonly pending: () => boolean;
  readonly close: () => Promise<void>;
}

interface Segment {
  readonly name: string;
  readonly path: string;
  readonly handle: FileHandle;
  bytes: number;
  /** A write failed and could not be taken back: the file ends somewhere within a line. */
  torn: boolean;
}

/**
 * The log before the warehouse: lines are appended by group commit to a segment file, segments land whole, one after the
 * other, and are deleted when they have. What is in memory is bounded by what waits for the write under way.
 */
export const createSegmentLog = (options: SegmentLogOptions): SegmentLog => {
  const {
    directory,
    prefix,
    durable,
    land,
    segmentBytes = 16 * 1024 * 1024,
    mostBytes = 256 * 1024 * 1024,
    landAfter = 2000,
  } = options;
  let active: Segment | undefined;
  const sealed: Segment[] = [];
  let numbered = 0;
  /** Waiting, active and sealed together. */
  let backlog = 0;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let landing: Promise<unknown> = Promise.resolve();
  // Files are written and sealed one step at a time.
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const result = turn.then(work);
    turn = result.catch(() => {});
    return result;
  };
  const start = async (): Promise<Segment> => {
    numbered += 1;
    const name = `${prefix}.${String(numbered).padStart(8, '0')}.ndjson`;
    const path = join(await directory(), name);
    const handle = await open(
      path,
      constants.O_WRONLY |
        constants.O_CREAT |
        constants.O_EXCL |
        constants.O_APPEND |
        (durable ? constants.O_DSYNC : 0),
    );
    if (durable) {
      // The file's name has to be on the disk, too.
      const folder = await open(await directory(), 'r');
      await folder.sync().finally(() => folder.close());
    }
    return { name, path, handle, bytes: 0, torn: false };
  };
  const seal = async (): Promise<void> => {
    if (active === undefined) return;
    const segment = active;
    active = undefined;
    sealed.push(segment);
    await segment.handle.close();
  };
  const landSealed = async (): Promise<void> => {
    for (let segment = sealed[0]; segment !== undefined; segment = sealed[0]) {
      await land(segment.path, segment.name, segment.torn);
      sealed.shift();
      backlog -= segment.bytes;
      await rm(segment.path, { force: true });
    }
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    timer = undefined;
    await inTurn(seal);
    const result = landing.then(landSealed);
    landing = result.catch(() => {});
    await result;
  };
  const flushLater = (): void => {
    // A landing that fails is tried again with the next append or reader; until then the log keeps it.
    timer ??= setTimeout(() => void flush().catch(() => {}), landAfter).unref();
  };
  const write = (content: Uint8Array): Promise<void> =>
    inTurn(async () => {
      let segment: Segment | undefined;
      try {
        segment = active ??= await start();
        // Opened with O_DSYNC: a write has returned when it is on the disk.
        for (let from = 0; from < content.length;) from += (await segment.handle.write(content, from)).bytesWritten;
      } catch (error) {
        backlog -= content.length;
        await segment?.handle.truncate(segment.bytes).catch(() => {
          if (segment !== undefined) segment.torn = true;
        });
        if (segment?.torn === true) await seal().catch(() => {});
        throw error;
      }
      segment.bytes += content.length;
      if (segment.bytes >= segmentBytes) {
        await seal();
        landing = landing.then(landSealed).catch(() => {});
      } else flushLater();
    });
  const groups = createTextCommit(write);
  return {
    append: (lines) => {
      if (lines.length === 0) return Promise.resolve();
      let length = 0;
      for (const line of lines) length += line.length;
      if (backlog + length > mostBytes) {
        flushLater();
        return Promise.reject(new LogFullError(mostBytes));
      }
      const { bytes, written } = groups.add(lines);
      backlog += bytes;
      return written;
    },
    flush,
    pending: () => backlog > 0,
    close: flush,
  };
};
