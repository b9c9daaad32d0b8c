import { readFileSync } from 'node:fs';
import type { ErrorObject } from 'ajv';
import { Cron } from 'croner';
import { createAjv } from '../createAjv.ts';
import type { Localized } from '../localized.ts';
import { nearestWord } from '../nearestWord.ts';

const schema = JSON.parse(readFileSync(new URL('./profile.schema.json', import.meta.url), 'utf8')) as object;
const validate = createAjv({ allErrors: true }).compile(schema);

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

const known = (make: () => unknown): boolean => {
  try {
    make();
    return true;
  } catch {
    return false;
  }
};

interface Beyond {
  readonly values: {
    readonly timeZone: { readonly value: string };
    readonly interfaces: { readonly pullCron: { readonly value: string } };
    readonly exchange: { readonly extractionCron: { readonly value: string } };
    readonly sources: { readonly collectionCron: { readonly value: string } };
  };
}

/** What a schema cannot say. */
const beyondTheSchema = ({ values }: Beyond): readonly Localized[] => {
  const zone = values.timeZone.value;
  const crons = {
    'interfaces.pullCron': values.interfaces.pullCron.value,
    'exchange.extractionCron': values.exchange.extractionCron.value,
    'sources.collectionCron': values.sources.collectionCron.value,
  };
  return [
    ...(known(() => new Intl.DateTimeFormat('en', { timeZone: zone }))
      ? []
      : [{ 'zh-CN': `timeZone 不是已知的时区：${zone}`, en: `timeZone is no known time zone: ${zone}` }]),
    ...Object.entries(crons)
      .filter(([, cron]) => !known(() => new Cron(cron, { paused: true })))
      .map(([path, cron]) => ({
        'zh-CN': `${path} 不是可用的定时表达式：${cron}`,
        en: `${path} is no usable cron expression: ${cron}`,
      })),
  ];
};

/** What is wrong with the parsed text of a profile file, each with its path; empty when nothing. */
export const profileProblems = (file: unknown): readonly Localized[] =>
  validate(file) ? beyondTheSchema(file as Beyond) : (validate.errors ?? []).map(describe);
