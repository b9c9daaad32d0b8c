import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const commandOf = (pid: string): readonly string[] => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    return [];
  }
};

const childrenOf = (pid: number): readonly string[] => {
  try {
    return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').trim().split(' '),
    );
  } catch {
    return [];
  }
};

/**
 * Points from a directory of ours at the profile that the driver made for a browser of this process and that none points at yet, so that
 * it goes with ours when this process is killed.
 */
export const noteProfile = (directory: string, noted: Set<string>): void => {
  const pointer = join(directory, 'beside');
  if (lstatSync(pointer, { throwIfNoEntry: false }) !== undefined) return;
  const flag = '--user-data-dir=';
  const profile = childrenOf(process.pid)
    .flatMap(commandOf)
    .filter((word) => word.startsWith(flag))
    .map((word) => word.slice(flag.length))
    .find((one) => !noted.has(one));
  if (profile === undefined) return;
  noted.add(profile);
  symlinkSync(profile, pointer);
};
