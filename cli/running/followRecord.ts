import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Counts the checks in the record of a run while it grows. */
export const followRecord = (file: string) => {
  let at = 0;
  let rest = '';
  let [done, current] = [0, null as string | null];
  return (): { readonly done: number; readonly current: string | null } => {
    let descriptor: number;
    try {
      descriptor = openSync(file, 'r');
    } catch {
      return { done, current };
    }
    try {
      const fresh = Buffer.alloc(fstatSync(descriptor).size - at);
      at += readSync(descriptor, fresh, 0, fresh.length, at);
      const lines = `${rest}${fresh.toString('latin1')}`.split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const id = /^\{"type":"check","id":"([\w.-]+)"/.exec(line)?.[1];
        if (id === undefined) continue;
        done += 1;
        current = id;
      }
    } finally {
      closeSync(descriptor);
    }
    return { done, current };
  };
};
