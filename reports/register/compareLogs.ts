import type { LogFault } from './diagnoseLog.ts';
import type { LogLine } from './logLine.ts';

/**
 * Where a log does not continue what was seen of it before: an earlier copy, or the hash of an entry that somebody noted. `undefined`: it does. A
 * log that grows only changes nothing and loses nothing.
 */
export const compareLogs = (
  earlier: readonly LogLine[] | string,
  now: readonly LogLine[],
): { readonly line: number; readonly fault: LogFault } | undefined => {
  if (typeof earlier === 'string')
    return now.some(({ hash }) => hash === earlier) ? undefined : { line: now.length, fault: 'missing' };
  const at = earlier.findIndex(({ hash }, index) => now[index]?.hash !== hash);
  return at === -1 ? undefined : { line: at, fault: at < now.length ? 'forked' : 'cut' };
};
