import { canonicalJson } from '../../spec/canonicalJson.ts';
import { logHash } from './logHash.ts';
import type { LogLine } from './logLine.ts';

const start = '0'.repeat(64);

/** The lines of a log, or the number of the first line (from 0) that does not follow from those before. */
export const readLog = (
  text: string,
): { readonly ok: true; readonly lines: readonly LogLine[] } | { readonly ok: false; readonly line: number } => {
  const lines: LogLine[] = [];
  for (const [at, row] of text.split('\n').entries()) {
    if (row === '') continue;
    let line: LogLine;
    try {
      line = JSON.parse(row) as LogLine;
    } catch {
      return { ok: false, line: at };
    }
    const { hash, ...rest } = line ?? {};
    if (
      rest.index !== lines.length ||
      rest.previous !== (lines.at(-1)?.hash ?? start) ||
      hash !== logHash(rest) ||
      canonicalJson(line) !== row
    )
      return { ok: false, line: at };
    lines.push(line);
  }
  return { ok: true, lines };
};
