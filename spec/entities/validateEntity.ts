import type { ErrorObject, ValidateFunction } from 'ajv';
import { createAjv } from '../createAjv.ts';
import type { Localized } from '../localized.ts';
import { entitySchemas } from './entities.ts';
import { entityNames } from './entityNames.ts';
import type { EntityName } from './entityName.ts';
import { isPlainDateTime } from './isPlainDateTime.ts';
import { unstorable } from './unstorable.ts';
import type { Unstorable } from './unstorable.ts';

/** What is wrong with a record, as data. */
export interface EntityProblem {
  /** JSON pointer into the record; empty: the record itself. */
  readonly pointer: string;
  /** The field concerned, if one is. */
  readonly field: string | null;
  /** JSON Schema keyword that is not met, e.g. `required`, `type`, `maxLength`; `storable` where a value cannot be kept as it is. */
  readonly rule: string;
  readonly expected: unknown;
  /** What came, strings cut at 200 characters; null where nothing did. */
  readonly actual: unknown;
  readonly message: Localized;
}

const noValidators = (): Record<EntityName, ValidateFunction | undefined> =>
  Object.fromEntries(entityNames.map((name) => [name, undefined])) as Record<EntityName, ValidateFunction | undefined>;
const ajv = createAjv({ allErrors: true });
const validators = noValidators();
/** Says yes quickly or leaves it to the other: most records are right, and there are millions of them. Must never be the more lenient one. */
const quickAjv = createAjv({ quick: true });
quickAjv.addFormat('date-time', { type: 'string', validate: isPlainDateTime });
const quickValidators = noValidators();

const none: readonly EntityProblem[] = [];

const bounded = (value: unknown): unknown => {
  // Half a surrogate pair would be refused by whoever reads the report, signs or stores it.
  if (typeof value === 'string') return (value.length > 200 ? `${value.slice(0, 200)}…` : value).toWellFormed();
  if (value !== null && typeof value === 'object') return Array.isArray(value) ? `[${value.length}]` : '{…}';
  return value ?? null;
};

const problemOf = (entity: EntityName, record: unknown, error: ErrorObject): EntityProblem => {
  const missing = error.keyword === 'required' ? String(error.params['missingProperty']) : undefined;
  const pointer = missing === undefined ? error.instancePath : `${error.instancePath}/${missing}`;
  const [, field] = pointer.split('/');
  const schema = field === undefined ? undefined : entitySchemas[entity].properties[field];
  const names =
    schema === undefined
      ? { 'zh-CN': '记录', en: 'the record' }
      : { 'zh-CN': `${field}（${schema.title}）`, en: `${field}` };
  const expected =
    missing === undefined
      ? (error.schema ?? schema?.[error.keyword as 'type'] ?? error.params)
      : (schema?.type ?? 'present');
  const actual = field === undefined ? bounded(record) : bounded((record as Record<string, unknown>)[field]);
  const rule = error.message ?? error.keyword;
  return {
    pointer,
    field: field ?? null,
    rule: error.keyword,
    expected,
    actual,
    message:
      missing === undefined
        ? { 'zh-CN': `${names['zh-CN']} 不符合规格（${rule}）`, en: `${names.en} ${rule}` }
        : { 'zh-CN': `缺少 ${names['zh-CN']}`, en: `${names.en} is missing` },
  };
};

const ofUnstorable = (
  entity: EntityName,
  record: Readonly<Record<string, unknown>>,
  { field, expected, message }: Unstorable,
): EntityProblem => ({
  pointer: `/${field}`,
  field,
  rule: 'storable',
  expected,
  actual: bounded(record[field]),
  message: {
    'zh-CN': `${field}（${entitySchemas[entity].properties[field]?.title ?? field}）${message['zh-CN']}`,
    en: `${field} ${message.en}`,
  },
});

/**
 * What a record of an entity violates; empty when it is valid. `record` may be anything that came in. At most 20 problems.
 * Beyond the schema: whether its values can be kept (`storable`); what is valid lands.
 */
export const validateEntity = (entity: EntityName, record: unknown): readonly EntityProblem[] => {
  const quick = (quickValidators[entity] ??= quickAjv.compile(entitySchemas[entity]));
  if (!quick(record)) {
    const validate = (validators[entity] ??= ajv.compile(entitySchemas[entity]));
    if (!validate(record)) return (validate.errors ?? []).slice(0, 20).map((error) => problemOf(entity, record, error));
  }
  const fields = record as Readonly<Record<string, unknown>>;
  const odd = unstorable(entity, fields);
  return odd.length === 0 ? none : odd.slice(0, 20).map((one) => ofUnstorable(entity, fields, one));
};
