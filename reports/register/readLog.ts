import { diagnoseLog, readLogLine } from './diagnoseLog.ts';
import type { LogFault } from './diagnoseLog.ts';
import type { LogLine } from './logLine.ts';

const start = '0'.repeat(64);

/** The entries of a log, or the first one (from 0) that does not follow from those before, and how. */
export type ReadLog =
  | { readonly ok: true; readonly lines: readonly LogLine[] }
  | { readonly ok: false; readonly line: number; readonly fault: LogFault };

/** Reads a log strictly: each row one entry, canonical and ended, that holds the hash of the one before. Never throws, whatever the text is. */
export const readLog = (text: string): ReadLog => {
  const rows = text.split('\n');
  const last = rows.pop() ?? '';
  const all = last === '' ? rows : [...rows, last];
  const lines: LogLine[] = [];
  for (const [at, row] of all.entries()) {
    const unended = last !== '' && at === all.length - 1;
    const line = readLogLine(row);
    if (line?.index === lines.length && line.previous === (lines.at(-1)?.hash ?? start) && !unended) lines.push(line);
    else {
      const later = all.slice(at + 1);
      const follows = line?.index === lines.length && line.previous === (lines.at(-1)?.hash ?? start);
      return { ok: false, line: at, fault: follows ? 'cut' : diagnoseLog(row, { lines, later, unended }) };
    }
  }
  return { ok: true, lines };
};
