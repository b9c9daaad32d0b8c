import { readFileSync } from 'node:fs';
import { createAjv } from '../createAjv.ts';
import type { Localized } from '../localized.ts';
import type { Profile } from '../profiles/profile.ts';
import { schemaProblems } from '../schemaProblems.ts';
import type { Ics } from './ics.ts';
import { IcsError } from './icsError.ts';
import { icsProblems } from './icsProblems.ts';

const ajv = createAjv({ allErrors: true });
ajv.opts.verbose = true;
const compile = () =>
  ajv.compile<Ics>(JSON.parse(readFileSync(new URL('./ics.schema.json', import.meta.url), 'utf8')) as object);
let validate: ReturnType<typeof compile> | undefined;

const most = 12;
const fail = (source: string, problems: Localized): never => {
  throw new IcsError({
    'zh-CN': `一致性声明 ${source} 无法使用：${problems['zh-CN']}`,
    en: `The conformance statement ${source} cannot be used:${problems.en}`,
  });
};
const listed = (problems: readonly Localized[]): Localized => {
  const more = problems.length - most;
  const text = (language: keyof Localized, rest: string): string =>
    problems
      .slice(0, most)
      .map((one) => `\n  - ${one[language]}`)
      .join('') + (more > 0 ? `\n  ${rest}` : '');
  return { 'zh-CN': text('zh-CN', `……另有 ${more} 处`), en: text('en', `… and ${more} more`) };
};

/**
 * Reads the text of an implementation conformance statement. Throws an `IcsError` that names every problem: not JSON, a blank
 * that was not filled in, an id or a path that does not exist, an own value that no profile could have, a missing reason, answers
 * to another profile. Items without an answer are no problem.
 */
export const parseIcs = (text: string, source: string, profile: Profile): Ics => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const { message } = error as Error;
    return fail(source, { 'zh-CN': `不是合法的 JSON（${message}）`, en: ` it is not JSON (${message})` });
  }
  validate ??= compile();
  if (!validate(parsed)) return fail(source, schemaProblems(validate.errors ?? []));
  const answeredTo = parsed.profile;
  if (answeredTo.id !== profile.id || answeredTo.version !== profile.version)
    throw new IcsError(
      {
        'zh-CN': `一致性声明 ${source} 针对的是取值配置 ${answeredTo.id} ${answeredTo.version}，此处所用的是 ${profile.id} ${profile.version}。`,
        en: `The conformance statement ${source} answers to the profile ${answeredTo.id} ${answeredTo.version}, and ${profile.id} ${profile.version} is used here.`,
      },
      true,
    );
  const problems = icsProblems(parsed, profile);
  return problems.length === 0 ? parsed : fail(source, listed(problems));
};
