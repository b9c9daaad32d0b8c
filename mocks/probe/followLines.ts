import { watch } from 'node:fs';
import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname } from 'node:path';

/** A line longer than this is given in pieces, which nobody takes for an event. */
const longest = 1024 * 1024;

/** Cuts what arrives into whole lines; the unfinished one waits for its rest. */
const lineBuffer = (
  take: (text: string) => void,
): { readonly push: (text: string) => void; readonly end: () => void; readonly reset: () => void } => {
  let rest = '';
  return {
    push: (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      if (rest.length > longest) {
        lines.push(rest);
        rest = '';
      }
      if (lines.length > 0) take(lines.join('\n'));
    },
    end: () => {
      if (rest !== '') take(rest);
      rest = '';
    },
    reset: () => {
      rest = '';
    },
  };
};

const followInput = async (take: (text: string) => void, signal: AbortSignal): Promise<void> => {
  const buffer = lineBuffer(take);
  process.stdin.setEncoding('utf8');
  signal.addEventListener('abort', () => process.stdin.destroy(), { once: true });
  try {
    for await (const text of process.stdin) buffer.push(String(text));
  } catch (error) {
    if (!signal.aborted) throw error;
  }
  buffer.end();
};

/**
 * Gives the lines of a file from its beginning and then as they are written, until aborted; a file that was cut or replaced
 * (log rotation) is read from its beginning again. `-` is the standard input, read to its end. The directory of the file must be there,
 * the file may come later.
 * It may be a link into another directory or lie on a mount of another machine: nobody tells us of changes there, so it is
 * looked at every `pollMs` besides.
 * @throws what the file system says when it cannot be watched or read.
 */
export const followLines = async (
  path: string,
  take: (text: string) => void,
  signal: AbortSignal,
  pollMs = 250,
): Promise<void> => {
  if (path === '-') return followInput(take, signal);
  const buffer = lineBuffer(take);
  const decoder = new TextDecoder();
  const chunk = Buffer.alloc(64 * 1024);
  let file: FileHandle | undefined;
  let poll: NodeJS.Timeout | undefined;
  let [position, identity] = [0, ''];
  /** Reads the rest of the file that is open. */
  const drain = async (from: FileHandle): Promise<void> => {
    for (;;) {
      const { bytesRead } = await from.read(chunk, 0, chunk.length, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      buffer.push(decoder.decode(chunk.subarray(0, bytesRead), { stream: true }));
    }
  };
  const readOn = async (): Promise<void> => {
    const present = await open(path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (file !== undefined) await drain(file);
    if (present === undefined) return;
    const { dev, ino, size } = await present.stat();
    const found = `${dev} ${ino}`;
    if (file === undefined || found !== identity || size < position) {
      buffer.reset();
      await file?.close();
      [file, position, identity] = [present, 0, found];
    } else await present.close();
    await drain(file);
  };
  try {
    await new Promise<void>((resolve, reject) => {
      let work = Promise.resolve();
      let waiting = false;
      const again = (): void => {
        // One look that has not begun yet sees all that has happened until then.
        if (waiting) return;
        waiting = true;
        work = work
          .then(() => {
            waiting = false;
            return readOn();
          })
          .catch(reject);
      };
      const watcher = watch(dirname(path), (_event, name) => {
        if (name === null || name === basename(path)) again();
      });
      watcher.on('error', reject);
      poll = setInterval(again, pollMs);
      const stop = (): void => {
        watcher.close();
        void work.then(resolve, reject);
      };
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      else again();
    });
  } finally {
    clearInterval(poll);
    await file?.close();
  }
};
