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

/**
 * Flags of ours that npm took for its own because no `--` stood before them (`npm run heyan run --target=URL`): it hands them on as
 * `npm_config_…` and the command never sees them. Written as they should have come.
 */
export const swallowedFlags = (
  names: readonly FlagName[],
  words: readonly string[],
  environment: Environment,
): readonly string[] => {
  if (environment['npm_config_user_agent']?.startsWith('npm/') !== true) return [];
  const found = names.flatMap((name) => {
    const key = `npm_config_${name.replaceAll('-', '_')}`;
    const value = environment[key];
    // Written in capitals it is set by the user's environment, for npm.
    if (value === undefined || name === 'help' || environment[key.toUpperCase()] !== undefined) return [];
    const flag: Flag = flags[name];
    if (flag.kind === 'switch') return value === 'true' && !words.includes(`--${name}`) ? [[name, `--${name}`]] : [];
    return value.split('\n\n').flatMap((one) => {
      // `--target URL` without `=`: npm lets go of the value.
      const written = `--${name}=${one === 'true' ? (flag.values?.join('|') ?? flag.placeholder ?? '') : one}`;
      return words.includes(written) ? [] : [[name, written]];
    });
  });
  if (found.length === 0) return [];
  const known = configured(environment);
  return found.flatMap(([name = '', written = '']) => (known.has(name) ? [] : [written]));
};
