import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UsageError } from '../engine/errors/usageError.ts';
import { schemaProblems } from '../../spec/schemaProblems.ts';
import { readAuthorities } from './readAuthorities.ts';
import type { TargetConfig } from './targetConfig.ts';
import { lineOfPath } from './config/lineOfPath.ts';
import { lineOfSyntaxError } from './config/lineOfSyntaxError.ts';
import { targetSchemas } from './targetSchemas.ts';

const names = ['heyan.config.ts', 'heyan.config.mts', 'heyan.config.js', 'heyan.config.mjs', 'heyan.config.json'];
const controlCalls = ['push', 'insert', 'update', 'softDelete', 'actOnAlerts'];

export interface LoadedConfig {
  readonly config: TargetConfig;
  /** The file; absent when there was none. Relative paths in it are relative to its folder. */
  readonly file?: string;
  readonly directory: string;
}

const invalid = (file: string, zh: string, en: string, cause?: unknown): UsageError =>
  new UsageError(
    'HEYAN_CONFIG_INVALID',
    { 'zh-CN': `配置 ${file} 无法使用：${zh}`, en: `The configuration ${file} cannot be used: ${en}` },
    { cause },
  );

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

const firstRead = new Map<string, number>();

/** A module is loaded once for ever; one that has changed since it was first read (`--watch`) is another one. What it imports itself stays. */
const moduleAddress = (file: string): string => {
  const { href } = pathToFileURL(file);
  const { mtimeMs } = statSync(file);
  const first = firstRead.get(file) ?? mtimeMs;
  firstRead.set(file, first);
  return first === mtimeMs ? href : `${href}?${mtimeMs}`;
};

const evaluate = async (file: string): Promise<unknown> => {
  try {
    if (file.endsWith('.json')) return JSON.parse(readFileSync(file, 'utf8')) as unknown;
    const module = (await import(moduleAddress(file))) as { readonly default?: unknown };
    return module.default;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    const line = lineOfSyntaxError(file, textOf(file), cause);
    const [zh, en] = line === undefined ? ['', ''] : [`（第 ${line} 行）`, ` (line ${line})`];
    throw invalid(file, `${message}${zh}`, `${message}${en}`, cause);
  }
};

/** The files that a configuration names are relative to it. */
const beside = (config: TargetConfig, directory: string): TargetConfig => ({
  ...config,
  ...(config.frontDatabase?.ca === undefined
    ? {}
    : {
        frontDatabase: { ...config.frontDatabase, ca: readAuthorities(config.frontDatabase.ca, directory) },
      }),
  ...(config.ics === undefined ? {} : { ics: resolve(directory, config.ics) }),
  ...(config.attestations === undefined
    ? {}
    : {
        attestations: config.attestations.map((one) => {
          const { file } = one.document;
          return file === undefined ? one : { ...one, document: { ...one.document, file: resolve(directory, file) } };
        }),
      }),
});

/** The named configuration, or `heyan.config.*` of `directory`, or none. Rejects with a `UsageError`. */
export const loadTargetConfig = async (named: string | undefined, directory: string): Promise<LoadedConfig> => {
  const file =
    named === undefined
      ? names.map((name) => join(directory, name)).find((path) => existsSync(path))
      : resolve(directory, named);
  if (file === undefined) return { config: {}, directory };
  if (!existsSync(file))
    throw new UsageError('HEYAN_CONFIG_NOT_FOUND', {
      'zh-CN': `没有配置文件 ${file}。`,
      en: `There is no configuration ${file}.`,
    });

  const value = await evaluate(file);
  if (typeof value !== 'object' || value === null)
    throw invalid(file, '须以 default 导出一个对象。', 'expected it to export an object as default.');
  if (!targetSchemas.config(value)) {
    const problems = schemaProblems(targetSchemas.config.errors ?? [], (path) => lineOfPath(file, textOf(file), path));
    throw invalid(file, problems['zh-CN'], problems.en);
  }
  const control = (value as TargetConfig).control;
  if (control !== undefined && !('url' in control)) {
    const lacking = controlCalls.filter(
      (call) => typeof (control as unknown as Record<string, unknown>)[call] !== 'function',
    );
    if (lacking.length > 0)
      throw invalid(
        file,
        `control 缺少函数 ${lacking.join(', ')}（或改为给出 url）。`,
        `control lacks the functions ${lacking.join(', ')} (or give it a url).`,
      );
  }
  const folder = dirname(file);
  return { config: beside(value as TargetConfig, folder), file, directory: folder };
};
