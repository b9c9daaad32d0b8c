import { neutralize } from './neutralize.ts';
import { neutralizeLine } from './neutralizeLine.ts';

/** Several lines long, and indented where they are printed. */
const indented = new Set(['message', 'hint', 'expected', 'actual']);
const lines = (text: string): string => neutralize(text).replaceAll('\t', ' ');

const walk = (value: unknown, safe: (text: string) => string): unknown => {
  if (typeof value === 'string') return safe(value);
  if (Array.isArray(value)) return value.map((item) => walk(item, safe));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [neutralizeLine(key), walk(member, indented.has(key) ? lines : safe)]),
  );
};

/**
 * A copy of plain data in which every string is neutralized, for what goes to a terminal: nothing can be forgotten. A name with a line
 * end in it would write a line there that looks like one of ours.
 */
export const neutralizeAll = <T>(value: T): T => walk(value, neutralizeLine) as T;
