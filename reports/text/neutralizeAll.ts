import { neutralize } from './neutralize.ts';

const walk = (value: unknown): unknown => {
  if (typeof value === 'string') return neutralize(value);
  if (Array.isArray(value)) return value.map(walk);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [neutralize(key), walk(member)]));
};

/** A copy of plain data in which every string is neutralized, for what goes to a terminal: nothing can be forgotten. */
export const neutralizeAll = <T>(value: T): T => walk(value) as T;
