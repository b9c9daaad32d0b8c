import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Localized } from '../../spec/localized.ts';
import type { ErrorCode } from '../../suites/engine/errors/errorCodes.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { loadTargetConfig } from '../../suites/target/loadTargetConfig.ts';
import type { LoadedConfig } from '../../suites/target/loadTargetConfig.ts';
import type { CommandLine } from './parseCommandLine.ts';
import { refuseVariables } from './refuseVariables.ts';

/** Whom a command line examines. */
export interface Whom {
  /** Absent: the reference access platform is to be started. */
  readonly url?: string;
  readonly loaded: LoadedConfig;
}

const refuse = (code: ErrorCode, zh: string, en: string): never => {
  throw new UsageError(code, { 'zh-CN': zh, en } satisfies Localized);
};

/** What says nothing says it by mistake: the wrong file, or one that was not saved. */
const loadConfig = async (named: string | undefined, directory: string): Promise<LoadedConfig> => {
  if (named !== undefined) {
    const path = resolve(directory, named);
    if (existsSync(path) && statSync(path).isDirectory()) {
      const inside = ['heyan.config.ts', 'heyan.config.js', 'heyan.config.json'].find((file) =>
        existsSync(join(path, file)),
      );
      refuse(
        'HEYAN_CONFIG_NOT_FOUND',
        `${path} 是目录，不是配置文件${inside === undefined ? '' : `；是否应为 --config=${join(named, inside)}`}。`,
        `${path} is a directory, no configuration${inside === undefined ? '' : `; did you mean --config=${join(named, inside)}`}.`,
      );
    }
  }
  const loaded = await loadTargetConfig(named, directory);
  if (loaded.file !== undefined && Object.keys(loaded.config).length === 0)
    refuse('HEYAN_CONFIG_INVALID', `配置 ${loaded.file} 是空的。`, `The configuration ${loaded.file} says nothing.`);
  return loaded;
};

/** `--reference`: the platform that comes along, and nothing that names another or belongs to another. */
const reference = (line: CommandLine): void => {
  const other = (['target', 'config', 'wait-for'] as const).find((name) => line.text(name) !== undefined);
  if (other !== undefined)
    refuse(
      'HEYAN_REFERENCE_AND_TARGET',
      `--reference 与 --${other} 不能一同使用：前者检测随附的参考接入平台，后者检测您的平台。`,
      `--reference and --${other} cannot go together: one examines the reference access platform, the other yours.`,
    );
};

const onlyReference = [
  ['fault', 'HEYAN_FAULT_NEEDS_REFERENCE'],
  ['scale', 'HEYAN_SCALE_NEEDS_REFERENCE'],
] as const;

/**
 * Whom to examine: the platform that `--target` or the configuration names, or the reference access platform where `--reference` says so;
 * never one for want of the other. Rejects with a `UsageError`.
 */
export const whom = async (
  line: CommandLine,
  directory: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Whom> => {
  refuseVariables(environment);
  if (line.on('reference')) {
    reference(line);
    // A configuration that merely lies in this directory has nothing to do with it.
    return { loaded: { config: {}, directory } };
  }
  for (const [name, code] of onlyReference)
    if (line.on(name))
      refuse(code, `--${name} 只能与 --reference 一同使用。`, `--${name} goes together with --reference only.`);
  const loaded = await loadConfig(line.text('config'), directory);
  const url = line.text('target') ?? loaded.config.url;
  if (url === undefined)
    return refuse(
      'HEYAN_TARGET_MISSING',
      loaded.file === undefined
        ? '没有说明要检测哪个平台。'
        : `没有说明要检测哪个平台：配置 ${loaded.file} 中没有 url。`,
      loaded.file === undefined
        ? 'Nothing says which platform to examine.'
        : `Nothing says which platform to examine: the configuration ${loaded.file} has no url.`,
    );
  if (line.text('platform') === 'all')
    refuse(
      'HEYAN_PLATFORM_KIND',
      '--platform=all 只能与 --reference 一同使用：一个平台只有一种类型。',
      '--platform=all goes together with --reference only: one platform is of one kind.',
    );
  return { url, loaded };
};
