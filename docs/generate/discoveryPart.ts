import { readFileSync } from 'node:fs';
import type { Language } from '../../spec/localized.ts';
import { discoveryFields } from './discoveryFields.ts';
import type { Part } from './part.ts';
import { table } from './table.ts';

interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly string[];
  readonly $ref?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly additionalProperties?: Schema | boolean;
}

const schema = JSON.parse(
  readFileSync(new URL('../../suites/target/discovery.schema.json', import.meta.url), 'utf8'),
) as Schema & { readonly $defs: Readonly<Record<string, Schema>> };

const words: Readonly<Record<string, readonly [string, string]>> = {
  string: ['字符串', 'string'],
  integer: ['整数', 'integer'],
  object: ['对象', 'object'],
  address: ['地址', 'address'],
  secret: ['字符串', 'string'],
  account: ['对象', 'object'],
  attestation: ['对象', 'object'],
  day: ['日期', 'day'],
};

const typeOf = (field: Schema, language: Language): string => {
  const word = (name: string): string => words[name]?.[language === 'en' ? 1 : 0] ?? name;
  if (field.const !== undefined) return `\`${JSON.stringify(field.const)}\``;
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(' / ');
  if (field.$ref !== undefined) return word(field.$ref.replace('#/$defs/', ''));
  if (field.type === 'array')
    return language === 'en'
      ? `list of: ${typeOf(field.items ?? {}, language)}`
      : `列表，每项为：${typeOf(field.items ?? {}, language)}`;
  if (field.minimum !== undefined && field.maximum !== undefined)
    return `${word(field.type ?? '')} ${field.minimum}–${field.maximum}`;
  if (field.maxLength === undefined) return word(field.type ?? '');
  return language === 'en'
    ? `${word(field.type ?? '')}, at most ${field.maxLength}`
    : `${word(field.type ?? '')}，至多 ${field.maxLength}`;
};

const resolve = (field: Schema): Schema =>
  field.$ref === undefined ? field : (schema.$defs[field.$ref.replace('#/$defs/', '')] ?? field);

const rows = (parent: Schema, path: string, language: Language): readonly (readonly string[])[] =>
  Object.entries(parent.properties ?? {}).flatMap(([name, field]) => {
    const full = path === '' ? name : `${path}.${name}`;
    const meaning = discoveryFields[full];
    if (meaning === undefined) throw new Error(`docs/generate/discoveryFields.ts does not say what ${full} means.`);
    const required = parent.required?.includes(name) === true ? (language === 'en' ? 'yes' : '是') : '';
    return [
      [`\`${full}\``, typeOf(field, language), required, meaning[language]],
      ...rows(resolve(field), full, language),
      ...(field.items === undefined ? [] : rows(resolve(field.items), `${full}[]`, language)),
    ];
  });

/** Field by field, what `/.well-known/monitoring-access.json` holds. */
export const discoveryPart: Part = (language) =>
  table(
    language === 'en' ? ['field', 'type', 'required', 'meaning'] : ['字段', '类型', '必填', '含义'],
    rows(schema, '', language),
  );
