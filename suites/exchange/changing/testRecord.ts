import { codeTables } from '../../../spec/codes/codeTables.ts';
import { columns } from '../../../spec/entities/columns.ts';
import type { EntityColumn } from '../../../spec/entities/columns.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { isoTime } from '../../../spec/isoTime.ts';

/** A record of ours, right by its schema, with values that are easily spoilt on the way. */
export interface TestRecord {
  readonly entity: EntityName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What a later update changes. */
  readonly change: Change;
  /** What the same update changes besides, where the entity has more that can be changed; null: it is emptied. */
  readonly besides: readonly Change[];
}

export interface Change {
  readonly field: string;
  readonly value: unknown;
}

/** Set by the platform itself. */
export const stampedFields: ReadonlySet<string> = new Set(['platformId', 'createTime', 'updateTime', 'isDeleted']);

/** Beyond the basic plane, composed, quoted: what a narrow character set or a careless statement loses. */
const hardText = `核验 𠮷野😀 e\u0301 'q' "q" \\ %_`;

/** What an update may take away again, by entity; whoever writes only what is there leaves it as it was. Media need their length. */
const emptied: Readonly<Partial<Record<EntityName, string>>> = {
  lesson: 'durationSeconds',
  'service-item': 'category',
};

/** A zero, which is not nothing. */
const zeros: Readonly<Partial<Record<EntityName, string>>> = { lesson: 'durationSeconds', form: 'autoFilledFields' };

const typesOf = ({ schema }: EntityColumn): readonly string[] =>
  typeof schema.type === 'string' ? [schema.type] : schema.type;
const codesOf = ({ schema }: EntityColumn): readonly unknown[] =>
  schema['x-code-table'] === undefined
    ? (schema.enum ?? [])
    : (codeTables[schema['x-code-table']]?.entries.map(({ code }) => code) ?? []);
const isFreeText = (column: EntityColumn): boolean =>
  typesOf(column).includes('string') &&
  codesOf(column).length === 0 &&
  column.schema.format === undefined &&
  column.schema.pattern === undefined &&
  column.schema['x-references'] === undefined;
const cut = (text: string, length: number | undefined): string =>
  [...text.normalize('NFD')].slice(0, length ?? 200).join('');

/** `of`: an id of a record of another entity, undefined where there is none; `at`: epoch milliseconds, shortly before now. */
export const testRecord = (
  entity: EntityName,
  id: string,
  at: number,
  of: (entity: EntityName) => string | undefined,
): TestRecord => {
  const key = keyField(entity);
  const described = columns(entity).filter(({ field }) => !stampedFields.has(field));
  const value = (column: EntityColumn): unknown => {
    const { field, nullable, schema } = column;
    if (field === key) return id;
    const referenced = schema['x-references'];
    // A record beside others of its own kind needs no relation to them.
    if (referenced !== undefined) return (referenced === entity ? undefined : of(referenced)) ?? (nullable ? null : id);
    const [code] = codesOf(column);
    if (code !== undefined) return code;
    // What the platform finishes later is the first thing to be updated.
    if (schema.format === 'date-time') return nullable ? null : isoTime(at);
    if (schema.format === 'iri') return `https://example.edu.cn/heyan/${encodeURIComponent(id)}?q=%E6%A0%B8`;
    const types = typesOf(column);
    if (types.includes('number')) return Math.min((schema.minimum ?? 0) + 1.5, schema.maximum ?? Infinity);
    if (types.includes('integer')) return (schema.minimum ?? 0) + 1;
    if (types.includes('boolean')) return false;
    if (schema.pattern === '^[0-9]{6}$') return '110105';
    if (isFreeText(column)) return cut(`${hardText} ${entitySchemas[entity].title}`, schema.maxLength);
    return null;
  };
  const fields = Object.fromEntries(described.map((column) => [column.field, value(column)]));
  const change = changeOf(entity, described, fields, at);
  const field = emptied[entity];
  const taken = field === undefined ? [] : [{ field, value: null }];
  return { entity, id, fields, change, besides: [...besidesOf(entity, described, fields, change), ...taken] };
};

/** The same with a zero, where the entity has a number that may be one. */
export const zeroRecord = (record: TestRecord): TestRecord => {
  const field = zeros[record.entity];
  return field === undefined ? record : { ...record, fields: { ...record.fields, [field]: 0 } };
};

/**
 * The same with nothing in its numbers that may be absent, and that its update leaves alone. Interactions stay as they are: a score belongs to a rating.
 */
export const sparseRecord = (record: TestRecord): TestRecord => {
  const { entity, fields, change, besides } = record;
  const absent = columns(entity).flatMap((column): readonly (readonly [string, null])[] =>
    column.nullable &&
    typesOf(column).includes('number') &&
    entity !== 'evaluation' &&
    column.field !== change.field &&
    !besides.some(({ field }) => field === column.field)
      ? [[column.field, null]]
      : [],
  );
  return { ...record, fields: { ...fields, ...Object.fromEntries(absent) } };
};

/** A second field, of another sort: whoever pushes only what he knows to change leaves it as it was. */
const besidesOf = (
  entity: EntityName,
  described: readonly EntityColumn[],
  fields: TestRecord['fields'],
  change: Change,
): readonly Change[] => {
  const own = described.filter(({ field }) => field !== keyField(entity) && field !== change.field);
  const region = own.find(({ schema }) => schema.pattern === '^[0-9]{6}$');
  if (region !== undefined) return [{ field: region.field, value: '310115' }];
  const address = own.find(({ schema }) => schema.format === 'iri');
  if (address !== undefined) return [{ field: address.field, value: `${String(fields[address.field])}&v=2` }];
  const coded = own.find((column) => codesOf(column).length > 1);
  if (coded !== undefined) return [{ field: coded.field, value: codesOf(coded)[1] }];
  const numbered = own.find(
    (column) =>
      typesOf(column).some((type) => type === 'number' || type === 'integer') &&
      Number(fields[column.field]) + 1 <= (column.schema.maximum ?? Infinity),
  );
  return numbered === undefined ? [] : [{ field: numbered.field, value: Number(fields[numbered.field]) + 1 }];
};

const changeOf = (
  entity: EntityName,
  described: readonly EntityColumn[],
  fields: Readonly<Record<string, unknown>>,
  at: number,
): Change => {
  const own = described.filter(({ field }) => field !== keyField(entity));
  const text = own.find(isFreeText);
  if (text !== undefined)
    return { field: text.field, value: cut(`已更新 ${String(fields[text.field])}`, text.schema.maxLength) };
  const coded = own.find((column) => codesOf(column).length > 1);
  if (coded !== undefined) return { field: coded.field, value: codesOf(coded)[1] };
  const numbered = own.find((column) => typesOf(column).some((type) => type === 'number' || type === 'integer'));
  if (numbered !== undefined) return { field: numbered.field, value: Number(fields[numbered.field]) + 1 };
  const later = own.find(({ nullable, schema }) => nullable && schema.format === 'date-time');
  if (later !== undefined) return { field: later.field, value: isoTime(at + 1_001) };
  throw new Error(`Expected a field of ${entity} that can be changed, but there is none.`);
};
