import type { ErrorObject } from 'ajv';
import type { Localized } from './localized.ts';
import { nearestWord } from './nearestWord.ts';

const brief = (value: unknown): string => {
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

/** One validation error for a person; `parentSchema` and `data` come with ajv's `verbose`. Never shows a secret. */
const describe = (error: ErrorObject): Localized => {
  const at = error.instancePath.slice(1).replaceAll('/', '.');
  const where = at === '' ? '' : `${at}: `;
  switch (error.keyword) {
    case 'additionalProperties':
    case 'unevaluatedProperties': {
      const key = String(error.params['additionalProperty'] ?? error.params['unevaluatedProperty']);
      const near = nearestWord(
        key,
        Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {}),
      );
      return near === undefined
        ? { 'zh-CN': `${where}未知的键 ${key}`, en: `${where}unknown key ${key}` }
        : {
            'zh-CN': `${where}未知的键 ${key}，是否应为 ${near}？`,
            en: `${where}unknown key ${key}; did you mean ${near}?`,
          };
    }
    case 'required':
      return {
        'zh-CN': `${where}缺少 ${String(error.params['missingProperty'])}`,
        en: `${where}${String(error.params['missingProperty'])} is missing`,
      };
    case 'enum': {
      const allowed = (error.params['allowedValues'] as readonly unknown[]).map(String);
      const got = error.propertyName ?? error.data;
      const near = typeof got === 'string' ? nearestWord(got, allowed) : undefined;
      const list = allowed.join(', ');
      return {
        'zh-CN': `${where}应为 ${list} 之一，实为 ${brief(got)}${near === undefined ? '' : `（是否应为 ${near}？）`}`,
        en: `${where}expected one of ${list}, but got ${brief(got)}${near === undefined ? '' : ` (did you mean ${near}?)`}`,
      };
    }
    case 'const':
      return {
        'zh-CN': `${where}应为 ${brief(error.params['allowedValue'])}，实为 ${brief(error.data)}`,
        en: `${where}expected ${brief(error.params['allowedValue'])}, but got ${brief(error.data)}`,
      };
    case 'minLength':
      if (error.data === '') return { 'zh-CN': `${where}尚未填写`, en: `${where}is not filled in` };
      return {
        'zh-CN': `${where}至少 ${String(error.params['limit'])} 个字符`,
        en: `${where}must have at least ${String(error.params['limit'])} characters`,
      };
    case 'pattern':
      return error.data === ''
        ? { 'zh-CN': `${where}尚未填写`, en: `${where}is not filled in` }
        : {
            'zh-CN': `${where}的写法应符合 ${String(error.params['pattern'])}，实为 ${brief(error.data)}`,
            en: `${where}must match ${String(error.params['pattern'])}, but is ${brief(error.data)}`,
          };
    case 'format':
      if (error.params['format'] !== 'date') break;
      return error.data === ''
        ? { 'zh-CN': `${where}尚未填写`, en: `${where}is not filled in` }
        : { 'zh-CN': `${where}没有 ${brief(error.data)} 这一天`, en: `${where}there is no day ${brief(error.data)}` };
    default:
  }
  return {
    'zh-CN': `${where}不符合要求（${error.message ?? error.keyword}）`,
    en: `${where}${error.message ?? error.keyword}`,
  };
};

/** Where the value at a path is written, as a line from 1. */
type LineOf = (path: readonly string[]) => number | undefined;

const placed = (error: ErrorObject, lineOf: LineOf): Localized => {
  const said = describe(error);
  const key = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  const within = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const line = lineOf(typeof key === 'string' ? [...within, key] : within);
  return line === undefined ? said : { 'zh-CN': `${said['zh-CN']}（第 ${line} 行）`, en: `${said.en} (line ${line})` };
};

/** The first few problems of a document, one line each; with `lineOf` each says where. */
export const schemaProblems = (errors: readonly ErrorObject[], lineOf: LineOf = () => undefined): Localized => {
  const lines = errors
    .filter((error) => error.keyword !== 'propertyNames')
    .slice(0, 8)
    .map((error) => placed(error, lineOf));
  return {
    'zh-CN': lines.map((line) => `\n  - ${line['zh-CN']}`).join(''),
    en: lines.map((line) => `\n  - ${line.en}`).join(''),
  };
};
