import { canonicalJson } from '../../spec/canonicalJson.ts';
import { logHash } from './logHash.ts';
import type { LogLine, RegisterEvent } from './logLine.ts';

const start = '0'.repeat(64);
const nameOf = (event: RegisterEvent): string =>
  canonicalJson(
    event.event === 'certified'
      ? ['certified', event.number, event.sha256]
      : event.event === 'withdrawn'
        ? ['withdrawn', event.number]
        : 'sha256' in event
          ? ['surveillance', event.sha256]
          : ['surveillance', event.number, event.on, event.outcome, event.note],
  );

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
    all.push({ ...line, hash: logHash(line) });
  }
  return all;
};
