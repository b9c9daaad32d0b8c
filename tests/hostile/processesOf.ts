import { readdirSync, readFileSync } from 'node:fs';

const read = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // It ended meanwhile.
    return '';
  }
};

/** Process ids that carry `mark` in their environment: a tree knows no orphans, the environment does. Those that are dead already do not count. */
export const processesOf = (mark: string): readonly number[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/environ`).includes(mark))
    .map(Number)
    .filter((pid) => !/^State:\s+[ZX]/m.test(read(`/proc/${pid}/status`)));
