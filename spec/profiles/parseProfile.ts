import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { canonicalJson } from '../canonicalJson.ts';
import { createAjv } from '../createAjv.ts';
import type { Localized } from '../localized.ts';
import { nearestWord } from '../nearestWord.ts';
import type { Assumption, Profile } from './profile.ts';
import { ProfileError } from './profileError.ts';
import type { ProfileValues } from './profileValues.ts';

interface ProfileFile {
  readonly id: string;
  readonly version: string;
  readonly title: Localized;
  readonly values: Readonly<Record<string, unknown>>;
}
type Leaf = Omit<Assumption, 'path'>;

const schema = JSON.parse(readFileSync(new URL('./profile.schema.json', import.meta.url), 'utf8')) as object;
const validate = createAjv({ allErrors: true }).compile<ProfileFile>(schema);

const isLeaf = (node: object): node is Leaf => 'value' in node && 'assumed' in node && 'reason' in node;

/** Ajv's `verbose` is off, so the keys that would have been allowed are looked up in the schema by its own path. */
const allowedKeys = (error: ErrorObject): readonly string[] => {
  let node: unknown = schema;
  const path = error.schemaPath
    .replace(/\/additionalProperties$/, '')
    .split('/')
    .slice(1);
  for (const part of path)
    node = (node as Record<string, unknown> | undefined)?.[part.replaceAll('~1', '/').replaceAll('~0', '~')];
  return Object.keys((node as { properties?: object } | undefined)?.properties ?? {});
};

const describe = (error: ErrorObject): Localized => {
  const at =
    error.instancePath
      .slice(1)
      .replaceAll('/', '.')
      .replace(/^values\./, '') || 'profile';
  if (error.keyword === 'additionalProperties') {
    const key = String(error.params['additionalProperty']);
    const near = nearestWord(key, allowedKeys(error));
    return near === undefined
      ? { 'zh-CN': `${at} 中有未知的键“${key}”`, en: `${at} has an unknown key "${key}"` }
      : {
          'zh-CN': `${at} 中有未知的键“${key}”，是否应为“${near}”？`,
          en: `${at} has an unknown key "${key}"; did you mean "${near}"?`,
        };
  }
  if (error.keyword === 'required') {
    const key = String(error.params['missingProperty']);
    return { 'zh-CN': `${at} 缺少“${key}”`, en: `${at} lacks "${key}"` };
  }
  const rule = `${error.message ?? error.keyword}${error.keyword === 'enum' ? `: ${(error.params['allowedValues'] as unknown[]).join(', ')}` : ''}`;
  return { 'zh-CN': `${at} 的取值不符合要求（${rule}）`, en: `${at} ${rule}` };
};

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

const knownTimeZone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/**
 * Reads the text of a profile file: every leaf `{ value, assumed, reason }` becomes a plain value and an assumption.
 * Throws a `ProfileError` that names every problem (not JSON, a misspelt key, a missing value, a value out of range).
 */
export const parseProfile = (text: string, source: string): Profile => {
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return fail(source, [
      { 'zh-CN': `不是合法的 JSON（${(error as Error).message}）`, en: `it is not JSON (${(error as Error).message})` },
    ]);
  }
  if (!validate(file)) return fail(source, (validate.errors ?? []).map(describe));

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
  if (!knownTimeZone(values.timeZone)) {
    return fail(source, [
      {
        'zh-CN': `timeZone 不是已知的时区：${values.timeZone}`,
        en: `timeZone is no known time zone: ${values.timeZone}`,
      },
    ]);
  }
  const hash = createHash('sha256').update(canonicalJson(file)).digest('hex');
  return { id: file.id, version: file.version, hash, title: file.title, values, assumptions };
};
