import { neutralize } from './neutralize.ts';
import { showValue } from './showValue.ts';

/** A value in one line of a terminal, at most `limit` characters. */
export const showInline = (value: unknown, limit = 240): string => {
  const text = neutralize(
    typeof value === 'string' ? value : showValue(value, 100_000).replaceAll(/\n\s*/g, ' '),
  ).replaceAll(/\s+/g, ' ');
  return text.length > limit ? `${text.slice(0, limit)}…` : text;
};
