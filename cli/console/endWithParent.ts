import { readFileSync } from 'node:fs';

const everyMs = 250;

/** The parent of the shell by which npm runs a script, which is npm; undefined: npm runs it itself, or the system does not say. */
const npmBehind = (shell: number): number | undefined => {
  try {
    if (readFileSync(`/proc/${shell}/cmdline`, 'utf8').split('\0')[1] !== '-c') return undefined;
    const stat = readFileSync(`/proc/${shell}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return undefined;
  }
};

/**
 * Where npm or npx started this process it is told to stop (SIGTERM) as soon as they have gone. npm runs a script by a shell and passes a
 * signal on to that alone, or being killed to nobody: the command would go on for ever. No event tells of it.
 */
export const endWithParent = (environment: NodeJS.ProcessEnv = process.env): void => {
  if (environment['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const npm = npmBehind(parent);
  const watching = setInterval(() => {
    if (process.ppid === parent && npmBehind(parent) === npm) return;
    clearInterval(watching);
    process.kill(process.pid, 'SIGTERM');
  }, everyMs);
  watching.unref();
};
