import { readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { withoutPassword } from '../../fixtures/starting/withoutPassword.ts';
import type { Localized } from '../../spec/localized.ts';
import { schemaProblems } from '../../spec/schemaProblems.ts';
import { UsageError } from '../../suites/engine/errors/usageError.ts';
import { neutralizeLine } from '../../reports/text/neutralizeLine.ts';
import type { ListedTarget } from './listedTarget.ts';
import { parseTargets } from './parseTargets.ts';
import type { ParsedTarget } from './parseTargets.ts';
import { isWrittenTarget } from './targetsSchema.ts';
import type { WrittenTarget } from './targetsSchema.ts';

const mostBytes = 4 * 1_048_576;
const mostTargets = 2_000;
const mostTold = 10;

const invalid = (file: string, zh: string, en: string): UsageError =>
  new UsageError('HEYAN_TARGETS_INVALID', {
    'zh-CN': `平台清单 ${file} 无法使用：${zh}`,
    en: `The list of targets ${file} cannot be used: ${en}`,
  });

const contentOf = (file: string): string => {
  try {
    const { size } = statSync(file);
    if (size > mostBytes) throw invalid(file, `超过 ${mostBytes} 字节。`, `it is larger than ${mostBytes} bytes.`);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const reason = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw invalid(file, `读不出 UTF-8 文本（${reason}）。`, `it cannot be read as UTF-8 text (${reason}).`);
  }
};

/** What is wrong with one entry, apart from its place; `undefined`: nothing. */
const problemOf = ({ place, value }: ParsedTarget): Localized | undefined => {
  if (!isWrittenTarget(value)) {
    // What is quoted may hold what nobody should read.
    const { 'zh-CN': zh, en } = schemaProblems(isWrittenTarget.errors ?? []);
    return {
      'zh-CN': `第 ${place} 项有误：${withoutPassword(zh)}`,
      en: `entry ${place} is wrong: ${withoutPassword(en)}`,
    };
  }
  const address = value['front-database'];
  if (address !== undefined && URL.canParse(address) && new URL(address).password !== '')
    return {
      'zh-CN': `第 ${place} 项的 front-database 带有口令；口令以 env 给出所在环境变量的名称`,
      en: `front-database of entry ${place} holds a password; name the variable that holds it in env`,
    };
  return URL.canParse(value.target)
    ? undefined
    : { 'zh-CN': `第 ${place} 项的地址无法解析`, en: `the address of entry ${place} cannot be read` };
};

/** All that is wrong is told at once: nobody mends a list of hundreds entry by entry. */
const entriesOf = (parsed: readonly ParsedTarget[], file: string): readonly WrittenTarget[] => {
  const problems = parsed.map(problemOf).filter((one) => one !== undefined);
  const more = problems.length - mostTold;
  const told = problems.slice(0, mostTold);
  if (problems.length > 0)
    throw invalid(
      file,
      `${told.map((one) => one['zh-CN']).join('；')}${more > 0 ? `；另有 ${more} 项有误` : ''}。`,
      `${told.map(({ en }) => en).join('; ')}${more > 0 ? `; and ${more} more entries` : ''}.`,
    );
  return parsed.map(({ value }) => value).filter((value) => isWrittenTarget(value));
};

/** What its address says, fit for the name of a directory. */
const idOf = ({ target }: WrittenTarget): string => {
  const { host, pathname } = new URL(target);
  const name = `${host}${pathname}`.replaceAll(/[^A-Za-z0-9.-]+/g, '-').replaceAll(/^[^A-Za-z0-9]+|-+$/g, '');
  return name.slice(0, 60) || 'target';
};

/** Each with an id of its own; one that was given stays. */
const withIds = (
  entries: readonly WrittenTarget[],
  file: string,
): readonly (WrittenTarget & { readonly id: string })[] => {
  const taken = new Set<string>();
  for (const { id } of entries) {
    if (id === undefined) continue;
    // A file system may hold both for one.
    const key = id.toLowerCase();
    if (taken.has(key)) throw invalid(file, `标识 ${id} 出现了两次。`, `the id ${id} stands there twice.`);
    taken.add(key);
  }
  return entries.map((entry) => {
    if (entry.id !== undefined) return { ...entry, id: entry.id };
    const base = idOf(entry);
    let id = base;
    for (let at = 2; taken.has(id.toLowerCase()); at += 1) id = `${base}-${at}`;
    taken.add(id.toLowerCase());
    return { ...entry, id };
  });
};

/**
 * The platforms of a list, in its order, every file named absolutely. Secrets stand in it by the names of variables only, and those must be
 * set: nothing is examined with half of a list. Rejects with a `UsageError`.
 */
export const readTargets = (
  named: string,
  directory: string,
  environment: Readonly<Record<string, string | undefined>>,
): readonly ListedTarget[] => {
  const file = resolve(directory, named);
  const content = contentOf(file);
  let parsed: readonly ParsedTarget[];
  try {
    parsed = parseTargets(content);
  } catch (error) {
    const message = neutralizeLine(error instanceof Error ? error.message : String(error)).slice(0, 300);
    throw invalid(file, message, message);
  }
  if (parsed.length === 0) throw invalid(file, '其中没有平台。', 'it names no platform.');
  if (parsed.length > mostTargets)
    throw invalid(file, `多于 ${mostTargets} 个平台。`, `it names more than ${mostTargets} platforms.`);
  const entries = entriesOf(parsed, file);
  const folder = dirname(file);
  const listed = withIds(entries, file).map(({ config, profile, waivers, env = {}, ...entry }): ListedTarget => ({
    ...entry,
    ...(config !== undefined && { config: resolve(folder, config) }),
    ...(profile !== undefined && { profile: resolve(folder, profile) }),
    ...(waivers !== undefined && { waivers: resolve(folder, waivers) }),
    env,
  }));
  const unset = [...new Set(listed.flatMap(({ env }) => Object.values(env)))].filter(
    (name) => (environment[name] ?? '') === '',
  );
  if (unset.length > 0)
    throw invalid(file, `环境变量 ${unset.join('、')} 没有设置。`, `the variables ${unset.join(', ')} are not set.`);
  return listed;
};
