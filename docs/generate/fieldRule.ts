import type { FieldSchema } from '../../spec/entities/entities.ts';
import type { Language } from '../../spec/localized.ts';

const words: Readonly<Record<string, string>> = {
  string: '字符串',
  integer: '整数',
  number: '数',
  boolean: '布尔',
  array: '数组',
  object: '对象',
};

/** Type and limits of a field in a few words. */
export const fieldRule = (schema: FieldSchema, language: Language): string => {
  const english = language === 'en';
  const type = [schema.type].flat().find((one) => one !== 'null') ?? 'string';
  const word = english ? type : (words[type] ?? type);
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${value}\``).join(' / ');
  if (schema.format === 'date-time') return english ? 'time' : '时间';
  const rules = [
    schema.format === 'iri' ? (english ? 'absolute URL' : '绝对 URL') : word,
    schema.maxLength === undefined
      ? ''
      : english
        ? `at most ${schema.maxLength} characters`
        : `至多 ${schema.maxLength} 个字符`,
    schema.pattern === undefined ? '' : `\`${schema.pattern}\``,
    schema.minimum === undefined ? '' : `≥ ${schema.minimum}`,
    schema.maximum === undefined ? '' : `≤ ${schema.maximum}`,
    schema['x-references'] === undefined ? '' : `→ \`${schema['x-references']}\``,
    schema['x-code-table'] === undefined
      ? ''
      : english
        ? `code \`${schema['x-code-table']}\``
        : `码表 \`${schema['x-code-table']}\``,
  ];
  return rules.filter((rule) => rule !== '').join(english ? ', ' : '，');
};
