import { dirname, resolve } from 'node:path';
import type { OnlyFailed } from './onlyFailed.ts';
import type { CommandLine } from './parseCommandLine.ts';
import type { RunSettings } from './runSettings.ts';

const onlyFailed = (
  { config, configFile }: RunSettings,
  line: CommandLine,
  directory: string,
): OnlyFailed | undefined => {
  if (line.on('only-failed')) {
    const path = line.text('only-failed');
    if (path === 'off') return undefined;
    return { asked: true, ...(path !== undefined && { path: resolve(directory, path) }) };
  }
  const stated = config.onlyFailed ?? false;
  if (stated === false) return undefined;
  const base = configFile === undefined ? directory : dirname(configFile);
  return { asked: false, ...(stated !== true && { path: resolve(base, stated) }) };
};

/** The settings of `heyan run`, which alone continues reports: with `--only-failed`, or `onlyFailed` of the configuration. */
export const withOnlyFailed = (settings: RunSettings, line: CommandLine, directory: string): RunSettings => {
  const continuing = onlyFailed(settings, line, directory);
  return continuing === undefined ? settings : { ...settings, onlyFailed: continuing };
};
