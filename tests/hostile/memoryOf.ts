import { readFileSync } from 'node:fs';

/** MiB that processes hold in memory, what they share counted once. */
export const memoryOf = (pids: readonly number[]): number =>
  pids.reduce((sum, pid) => {
    try {
      const [, kibibytes = '0'] = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
      return sum + Number(kibibytes) / 1024;
    } catch {
      // It ended meanwhile.
      return sum;
    }
  }, 0);
