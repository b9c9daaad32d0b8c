import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { flags } from './flags.ts';
import type { Flag, FlagName } from './flags.ts';

type Environment = Readonly<Record<string, string | undefined>>;

const textOf = (file: string | undefined): string => {
  try {
    return file === undefined ? '' : readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Keys that npm's own configuration files set, which no command line gave. */
const configured = (environment: Environment): ReadonlySet<string> => {
  const project = environment['npm_config_local_prefix'];
  const files = [
    environment['npm_config_userconfig'],
    environment['npm_config_globalconfig'],
    project === undefined ? undefined : join(project, '.npmrc'),
  ];
  return new Set(
    files.flatMap((file) =>
      [...textOf(file).matchAll(/^[^\S\n]*([\w-]+)[^\S\n]*(?:\[\])?[^\S\n]*=/gm)].map(([, key = '']) => key),
    ),
  );
};

export interface Swallowed {
  /** As it should have come. */
  readonly written: string;
  /** Its value, where npm let go of it and it came as an argument. */
  readonly value?: string;
}

/** What of the arguments is probably the value of a flag that was written `--target URL`. */
const valueAmong = (flag: Flag, words: readonly string[]): string | undefined => {
  const loose = words.filter((word) => !word.startsWith('-') && word !== 'run');
  if (flag.values !== undefined) return loose.find((word) => flag.values?.includes(word));
  if (flag.placeholder === 'URL') return loose.find((word) => /^https?:\/\//i.test(word));
  if (flag.kind === 'number') return loose.find((word) => /^\d+$/.test(word));
  return loose.length === 1 ? loose[0] : undefined;
};

/**
 * Flags of ours that npm took for its own because no `--` stood before them (`npm run heyan run --target=URL`): it hands them on as
 * `npm_config_…` and the command never sees them.
 */
export const swallowedFlags = (
  names: readonly FlagName[],
  words: readonly string[],
  environment: Environment,
): readonly Swallowed[] => {
  if (environment['npm_config_user_agent']?.startsWith('npm/') !== true) return [];
  const found = names.flatMap((name): (Swallowed & { readonly name: FlagName })[] => {
    const key = `npm_config_${name.replaceAll('-', '_')}`;
    const value = environment[key];
    // Written in capitals it is set by the user's environment, for npm.
    if (value === undefined || name === 'help' || environment[key.toUpperCase()] !== undefined) return [];
    const flag: Flag = flags[name];
    if (flag.kind === 'switch')
      return value === 'true' && !words.includes(`--${name}`) ? [{ name, written: `--${name}` }] : [];
    if (value === 'true') {
      if (flag.kind === 'optional') return words.includes(`--${name}`) ? [] : [{ name, written: `--${name}` }];
      const among = valueAmong(flag, words);
      const written = `--${name}=${among ?? flag.placeholder ?? ''}`;
      return [{ name, written, ...(among !== undefined && { value: among }) }];
    }
    return value
      .split('\n\n')
      .map((one) => ({ name, written: `--${name}=${one}` }))
      .filter(({ written }) => !words.includes(written));
  });
  if (found.length === 0) return [];
  const known = configured(environment);
  return found.filter(({ name }) => !known.has(name));
};
