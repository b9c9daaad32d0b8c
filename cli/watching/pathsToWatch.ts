import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { CommandLine } from '../line/parseCommandLine.ts';
import type { RunSettings } from '../line/runSettings.ts';

/** Files and folders that `--watch` names, and the files of the run itself: configuration, profile, waivers. Throws a `UsageError` for one that does not exist. */
export const pathsToWatch = (
  line: CommandLine,
  { configFile, profileFile, waiversFile }: Pick<RunSettings, 'configFile' | 'profileFile' | 'waiversFile'>,
  directory: string,
): readonly string[] => {
  const named = line.list('watch').map((path) => resolve(directory, path));
  const missing = named.find((path) => !existsSync(path));
  if (missing !== undefined)
    throw new UsageError('HEYAN_WATCH', {
      'zh-CN': `--watch 给出的 ${missing} 不存在。`,
      en: `${missing}, which --watch names, does not exist.`,
    });
  return [...new Set([...named, ...[configFile, profileFile, waiversFile].flatMap((file) => file ?? [])])];
};
