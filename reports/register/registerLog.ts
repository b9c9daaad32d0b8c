import { createHash } from 'node:crypto';
import { canonicalJson } from '../../spec/canonicalJson.ts';

/** What happened to a certificate. */
export type RegisterEvent =
  | { readonly event: 'certified'; readonly number: string; readonly sha256: string }
  | { readonly event: 'withdrawn'; readonly number: string; readonly on: string; readonly reason: string }
  | {
      readonly event: 'surveillance';
      readonly number: string;
      readonly on: string;
      readonly outcome: string;
      readonly note: string;
    };

/** A line of the log; `hash` is SHA-256, hex, of the canonical JSON of the rest, which holds the hash before. */
export type LogLine = RegisterEvent & {
  readonly index: number;
  readonly at: string;
  readonly previous: string;
  readonly hash: string;
};

const hashOf = (line: Omit<LogLine, 'hash'>): string => createHash('sha256').update(canonicalJson(line)).digest('hex');
const start = '0'.repeat(64);
const nameOf = (event: RegisterEvent): string =>
  canonicalJson(
    event.event === 'certified'
      ? ['certified', event.number, event.sha256]
      : event.event === 'withdrawn'
        ? ['withdrawn', event.number]
        : ['surveillance', event.number, event.on, event.outcome, event.note],
  );

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
      hash !== hashOf(rest) ||
      canonicalJson(line) !== row
    )
      return { ok: false, line: at };
    lines.push(line);
  }
  return { ok: true, lines };
};

/** The log with what is new, in the order given; what it has already is not written again. `at`: ISO 8601. */
export const appendLog = (
  lines: readonly LogLine[],
  events: readonly RegisterEvent[],
  at: string,
): readonly LogLine[] => {
  const known = new Set(lines.map(nameOf));
  const all = [...lines];
  for (const event of events) {
    if (known.has(nameOf(event))) continue;
    known.add(nameOf(event));
    const line = { ...event, index: all.length, at, previous: all.at(-1)?.hash ?? start };
    all.push({ ...line, hash: hashOf(line) });
  }
  return all;
};

/** The log as a file: canonical JSON, a line each. */
export const writeLog = (lines: readonly LogLine[]): string => lines.map((line) => `${canonicalJson(line)}\n`).join('');
