import { neutralize } from './neutralize.ts';

/** One argument for a POSIX shell; nothing in it is expanded or executed. */
export const shellQuote = (argument: string): string => {
  const text = neutralize(argument);
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", String.raw`'\''`)}'`;
};
