import type { Localized } from './localized.ts';

/** What is wrong with one field, to be said beside it. */
export interface FieldProblem {
  /** JSON pointer into what was sent. */
  readonly pointer: string;
  readonly message: Localized;
}

/** As ajv, of any version, says it. */
interface ValidationError {
  readonly keyword: string;
  readonly instancePath: string;
  readonly params: Readonly<Record<string, unknown>>;
}

const formats: Readonly<Record<string, Localized>> = {
  email: {
    'zh-CN': '应为电子邮件地址，如 name@unit.example',
    en: 'Expected an e-mail address such as name@unit.example',
  },
  date: {
    'zh-CN': '应为存在的日期，如 2026-11-23',
    en: 'Expected a day that exists, such as 2026-11-23',
  },
  uri: {
    'zh-CN': '应为完整的地址，如 https://platform.example/',
    en: 'Expected a whole address such as https://platform.example/',
  },
};

const told = ({ keyword, params }: ValidationError): Localized => {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return { 'zh-CN': '尚未填写', en: 'Not filled in yet' };
    case 'additionalProperties':
      return { 'zh-CN': '没有这一项', en: 'There is no such field' };
    case 'type':
      return { 'zh-CN': `类型应为 ${String(params['type'])}`, en: `Expected ${String(params['type'])}` };
    case 'enum': {
      const list = (params['allowedValues'] as readonly unknown[]).map(String);
      return { 'zh-CN': `应为 ${list.join('、')} 之一`, en: `Expected one of ${list.join(', ')}` };
    }
    case 'minLength':
      return limit === '1'
        ? { 'zh-CN': '尚未填写', en: 'Not filled in yet' }
        : { 'zh-CN': `至少 ${limit} 个字符`, en: `At least ${limit} characters` };
    case 'maxLength':
      return { 'zh-CN': `至多 ${limit} 个字符`, en: `At most ${limit} characters` };
    case 'minItems':
    case 'minProperties':
      return { 'zh-CN': `至少填写 ${limit} 项`, en: `At least ${limit} of them` };
    case 'maxItems':
      return { 'zh-CN': `至多 ${limit} 项`, en: `At most ${limit} of them` };
    case 'uniqueItems':
      return { 'zh-CN': '有重复', en: 'One stands twice' };
    case 'minimum':
      return { 'zh-CN': `不小于 ${limit}`, en: `At least ${limit}` };
    case 'maximum':
      return { 'zh-CN': `不大于 ${limit}`, en: `At most ${limit}` };
    case 'pattern':
      return params['pattern'] === '\\S'
        ? { 'zh-CN': '尚未填写', en: 'Not filled in yet' }
        : { 'zh-CN': '写法不符合要求', en: 'Not written as expected' };
    case 'format':
      return formats[String(params['format'])] ?? { 'zh-CN': '写法不符合要求', en: 'Not written as expected' };
    default:
      return { 'zh-CN': '不符合要求', en: 'Not as expected' };
  }
};

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** One error of a JSON Schema's validation, for a person who looks at the field; never shows what was sent. */
export const fieldProblem = (error: ValidationError): FieldProblem => {
  const inside = error.params['missingProperty'] ?? error.params['additionalProperty'];
  const pointer = `${error.instancePath}${inside === undefined ? '' : `/${escaped(String(inside))}`}`;
  return { pointer: pointer.slice(0, 500), message: told(error) };
};
