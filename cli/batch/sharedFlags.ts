import { resolve } from 'node:path';
import { loadProfile } from '../../spec/profiles/loadProfile.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import type { Language } from '../../spec/localized.ts';
import { remoteMonitor } from '../line/remoteMonitor.ts';
import { loadWaivers } from '../line/loadWaivers.ts';
import type { CommandLine } from '../line/parseCommandLine.ts';

/** What belongs to one platform, and stands in the list. */
const ofOne = [
  'target',
  'reference',
  'config',
  'platform',
  'fault',
  'scale',
  'front-database',
  'warehouse',
  'only-failed',
  'watch',
] as const;

/**
 * Flags that hold for every platform of a batch, files named absolutely. Rejects with a `UsageError` for a flag that belongs to one
 * platform, and for files that no run could use.
 */
export const sharedFlags = async (
  line: CommandLine,
  directory: string,
  language: Language,
): Promise<Readonly<Record<string, string>>> => {
  const other = ofOne.find((name) => line.on(name));
  if (other !== undefined)
    throw new UsageError('HEYAN_TARGETS_AND_TARGET', {
      'zh-CN': `--targets 与 --${other} 不能一同使用。`,
      en: `--targets and --${other} cannot go together.`,
    });
  const [profile, waivers] = (['profile', 'waivers'] as const).map((name) => {
    const value = line.text(name);
    return value === undefined ? undefined : resolve(directory, value);
  });
  if (profile !== undefined) await loadProfile(profile);
  if (waivers !== undefined) loadWaivers(waivers);
  const monitor = remoteMonitor(line, false);
  const only = line.list('only').join(',');
  const named = (['gate', 'browser', 'seed', 'concurrency'] as const).flatMap((name) => {
    const value = line.text(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    ...Object.fromEntries(named),
    ...(monitor !== undefined && { monitor: monitor.url }),
    ...(only !== '' && { only }),
    ...(profile !== undefined && { profile }),
    ...(waivers !== undefined && { waivers }),
    lang: language,
  };
};
