import { existsSync, statSync } from 'node:fs';
import { nearestWord } from '../../spec/nearestWord.ts';
import { flags } from './flags.ts';
import type { Flag, FlagName } from './flags.ts';

/** What looks like `--` and `=` where text was typed in a word processor, or with an input method for Chinese. */
const dashes = /^[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+/u;
const equals = /[=:\uFF1D\uFF1A]/u;

const isFile = (word: string): boolean => {
  try {
    return existsSync(word) && statSync(word).isFile();
  } catch {
    return false;
  }
};

/** `-target:x`, `—target＝x`, `target=x`: what begins like one of these flags. */
const misspelt = (word: string, names: readonly FlagName[]): string | undefined => {
  const bare = word.replace(dashes, '');
  const at = bare.search(equals);
  if (at === -1 && bare === word) return undefined;
  // A host with its port begins with a name too.
  if (bare.slice(0, at).includes('.')) return undefined;
  const name = nearestWord(at === -1 ? bare : bare.slice(0, at), names);
  return name === undefined ? undefined : `--${name}${at === -1 ? '' : `=${bare.slice(at + 1)}`}`;
};

/** The flag that a word was probably meant to be, of those that a command takes; undefined: no idea. */
export const probableFlag = (word: string, names: readonly FlagName[]): string | undefined => {
  const takes = (name: FlagName): boolean => names.includes(name);
  if (takes('target') && /^https?:\/\//i.test(word)) return `--target=${word}`;
  const spelt = misspelt(word, names);
  if (spelt !== undefined) return spelt;
  if (names.some((name) => name === word)) return `--${word}`;
  const valued = names.find((name) => {
    const flag: Flag = flags[name];
    return flag.values?.includes(word) === true;
  });
  if (valued !== undefined) return `--${valued}=${word}`;
  if (takes('front-database') && /^(?:postgresql|mysql)(?:$|:\/\/)/.test(word)) return `--front-database=${word}`;
  if (takes('config') && /\.(?:[mc]?[jt]s|json)$/.test(word) && isFile(word)) return `--config=${word}`;
  // A host, with or without a port: nothing else that is typed here has a dot or a colon.
  if (takes('target') && /^(?:[\w-]+\.)+[\w-]+(?::\d+)?(?:\/|$)|^localhost(?::\d+)?(?:\/|$)/i.test(word))
    return `--target=https://${word}`;
  return undefined;
};
