import { parseArgs } from 'node:util';
import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { flags } from './flags.ts';
import type { Flag, FlagName } from './flags.ts';
import { probableFlag } from './probableFlag.ts';

/** A command's flags and arguments, checked. */
export interface CommandLine {
  readonly text: (name: FlagName) => string | undefined;
  readonly list: (name: FlagName) => readonly string[];
  readonly on: (name: FlagName) => boolean;
  readonly number: (name: FlagName) => number | undefined;
  readonly positionals: readonly string[];
}

const unknownFlag = (raw: string, allowed: readonly FlagName[]): UsageError => {
  const near = probableFlag(raw, allowed);
  return new UsageError('HEYAN_FLAG_UNKNOWN', {
    'zh-CN': `没有参数 ${raw}${near === undefined ? '' : `；是否应为 ${near}`}。`,
    en: `There is no flag ${raw}${near === undefined ? '' : `; did you mean ${near}`}.`,
  });
};

const wrongValue = (name: string, expected: string, got: string | undefined): UsageError =>
  new UsageError('HEYAN_FLAG_VALUE', {
    'zh-CN': `--${name} 应为 ${expected}，实为 ${got === undefined ? '空' : JSON.stringify(got)}。`,
    en: `--${name} expects ${expected}, but got ${got === undefined ? 'nothing' : JSON.stringify(got)}.`,
  });

/** Which of two was meant nobody can tell; the last one would be a guess about whom or what to examine. */
const repeated = (name: string, first: string, second: string): UsageError => {
  const both = [first, second].map((value) => JSON.stringify(withoutPassword(value)));
  return new UsageError('HEYAN_FLAG_REPEATED', {
    'zh-CN': `--${name} 给出了两次，取值不同：${both.join(' 与 ')}。`,
    en: `--${name} was given twice, with different values: ${both.join(' and ')}.`,
  });
};

const checkValue = (name: string, flag: Flag, value: string | undefined): void => {
  if (flag.kind === 'optional' && value === undefined) return;
  if (flag.kind === 'switch') {
    if (value !== undefined) throw wrongValue(name, '（无值） / no value', value);
    return;
  }
  const empty = flag.kind === 'list' ? /^[\s,]*$/ : /^$/;
  if (value === undefined || empty.test(value))
    throw wrongValue(name, flag.values?.join(' | ') ?? flag.placeholder ?? 'VALUE', value);
  if (flag.values !== undefined && !flag.values.includes(value)) throw wrongValue(name, flag.values.join(' | '), value);
  const { minimum: least = 0, maximum: most } = flag;
  if (
    flag.kind === 'number' &&
    (!/^\d{1,15}$/.test(value) || Number(value) < least || (most !== undefined && Number(value) > most))
  )
    throw wrongValue(name, `${least}, ${least + 1}, ${least + 2} …${most === undefined ? '' : ` ${most}`}`, value);
};

/** Parses what follows the command. Throws a `UsageError` for an unknown flag or a value that does not fit. */
export const parseCommandLine = (words: readonly string[], allowed: readonly FlagName[]): CommandLine => {
  const known: Readonly<Record<string, Flag>> = Object.fromEntries(
    ['help' as const, ...allowed].map((name) => [name, flags[name]]),
  );
  const options = Object.fromEntries(
    Object.entries(known).map(([name, flag]) => [
      name,
      // What follows a flag that may stand by itself is no value of it.
      { type: flag.kind === 'switch' || flag.kind === 'optional' ? ('boolean' as const) : ('string' as const) },
    ]),
  );
  const { tokens, positionals } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<string, string[]>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const flag = known[token.name];
    if (token.rawName === '-h') {
      given.set('help', []);
      continue;
    }
    if (flag === undefined || !token.rawName.startsWith('--'))
      throw unknownFlag(words[token.index] ?? token.rawName, ['help', ...allowed]);
    // `--target --json`: the next flag is not the value of this one.
    const swallowed = token.inlineValue === false && token.value.startsWith('--');
    const value = token.value === undefined ? undefined : (flag.aliases?.[token.value.toLowerCase()] ?? token.value);
    checkValue(token.name, flag, swallowed ? undefined : value);
    const before = given.get(token.name)?.at(-1);
    if (flag.kind !== 'list' && before !== undefined && before !== value)
      throw repeated(token.name, before, value ?? '');
    given.set(token.name, [...(given.get(token.name) ?? []), ...(value === undefined ? [] : [value])]);
  }
  return {
    text: (name) => given.get(name)?.at(-1),
    list: (name) =>
      (given.get(name) ?? [])
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    on: (name) => given.has(name),
    number: (name) => {
      const value = given.get(name)?.at(-1);
      return value === undefined ? undefined : Number(value);
    },
    positionals,
  };
};
