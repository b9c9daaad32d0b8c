import { createHash } from 'node:crypto';
import { canonicalJson } from '../canonicalJson.ts';
import type { Localized } from '../localized.ts';
import type { Assumption, Profile } from './profile.ts';
import { ProfileError } from './profileError.ts';
import { profileProblems } from './profileProblems.ts';
import type { ProfileValues } from './profileValues.ts';

interface ProfileFile {
  readonly id: string;
  readonly version: string;
  readonly title: Localized;
  readonly values: Readonly<Record<string, unknown>>;
}
type Leaf = Omit<Assumption, 'path'>;

const isLeaf = (node: object): node is Leaf => 'value' in node && 'assumed' in node && 'reason' in node;

const fail = (source: string, problems: readonly Localized[]): never => {
  const list = (language: keyof Localized): string =>
    problems
      .slice(0, 10)
      .map((problem) => `\n  - ${problem[language]}`)
      .join('');
  throw new ProfileError({
    'zh-CN': `配置文件 ${source} 无法使用：${list('zh-CN')}\n请参照 spec/profiles/reference.json，每个取值须写成 { "value": …, "assumed": …, "reason": { "zh-CN": …, "en": … } }。`,
    en: `The profile ${source} cannot be used:${list('en')}\nCompare it with spec/profiles/reference.json; each value is written { "value": …, "assumed": …, "reason": { "zh-CN": …, "en": … } }.`,
  });
};

/**
 * Reads the text of a profile file: every leaf `{ value, assumed, reason }` becomes a plain value and an assumption.
 * Throws a `ProfileError` that names every problem (not JSON, a misspelt key, a missing value, a value out of range).
 */
export const parseProfile = (text: string, source: string): Profile => {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail(source, [
      { 'zh-CN': `不是合法的 JSON（${(error as Error).message}）`, en: `it is not JSON (${(error as Error).message})` },
    ]);
  }
  const problems = profileProblems(parsed);
  if (problems.length > 0) return fail(source, problems);
  const file = parsed as ProfileFile;

  const assumptions: Assumption[] = [];
  const strip = (node: unknown, path: string): unknown => {
    if (isLeaf(node as object)) {
      const leaf = node as Leaf;
      assumptions.push({ path, value: leaf.value, assumed: leaf.assumed, reason: leaf.reason });
      return leaf.value;
    }
    return Object.fromEntries(
      Object.entries(node as object).map(([key, child]) => [key, strip(child, path === '' ? key : `${path}.${key}`)]),
    );
  };
  const values = strip(file.values, '') as unknown as ProfileValues;
  const hash = createHash('sha256').update(canonicalJson(file)).digest('hex');
  return { id: file.id, version: file.version, hash, title: file.title, values, assumptions };
};
