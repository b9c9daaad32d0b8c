import { codeTables } from '../../../spec/codes/codeTables.ts';
import { columns } from '../../../spec/entities/columns.ts';
import type { EntityColumn } from '../../../spec/entities/columns.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import { sqlLiteral } from '../warehouse/sqlLiteral.ts';

/** One rule over the columns of a landed row: what breaks it, as ClickHouse SQL. */
interface Rule {
  readonly rule: string;
  readonly field: string;
  readonly column: string;
  readonly broken: string;
  readonly expected: string;
  /** What came, where the column itself cannot say; SQL of a text. */
  readonly actual?: string;
}

const never = "toDateTime64(0, 3, 'Asia/Shanghai')";
const own = "platform_id = {platformId:String} AND channel = 'exchange'";

/** What a column can hold, in words. */
const readable = (schema: EntityColumn['schema']): string => {
  const types = [schema.type].flat();
  if (schema.format === 'date-time') return '1900–2298 年的时间 / a time from 1900 to 2298';
  if (types.includes('boolean')) return '是或否 / yes or no';
  return types.includes('integer') ? '64 位整数 / a 64-bit integer' : '有限的数 / a finite number';
};

const columnRules = (
  { field, column, required, nullable, schema }: EntityColumn,
  isKey: boolean,
  isLanded: (entity: EntityName) => boolean,
): readonly Rule[] => {
  const rule = (name: string, broken: string, expected: string): Rule => ({
    rule: name,
    field,
    column,
    broken,
    expected,
  });
  const codeTable = schema['x-code-table'] === undefined ? undefined : codeTables[schema['x-code-table']];
  // The draft gives most codes by example: an open table may be extended, its rows broken by nothing.
  const codes = codeTable === undefined || codeTable.open ? undefined : codeTable.entries.map(({ code }) => code);
  const referenced = schema['x-references'];
  const among = (values: readonly string[]): string => `${column} NOT IN (${values.map(sqlLiteral).join(', ')})`;
  const came = `JSONExtractString(unreadable, ${sqlLiteral(column)})`;
  // Looked for as text: nearly every row has none, and to take JSON apart for each would cost more than all other rules.
  const odd = `(position(unreadable, ${sqlLiteral(`"${column}":`)}) > 0)`;
  const absentFlag = `(position(unreadable, ${sqlLiteral(`"${column}":"NULL"`)}) > 0)`;
  const isEmpty =
    column === 'update_time'
      ? `${column} = ${never}`
      : column === 'is_deleted'
        ? absentFlag
        : isKey
          ? `${column} = ''`
          : `isNull(${column})`;
  const absent = column === 'is_deleted' ? isEmpty : `${isEmpty} AND NOT ${odd}`;
  const isRead = column !== 'update_time' && schema.format !== 'date-time' && [schema.type].flat().includes('string');
  return [
    ...(required && !nullable ? [rule('required', absent, '非空 / not null')] : []),
    ...(isRead
      ? []
      : [
          {
            ...rule('readable', column === 'is_deleted' ? `${odd} AND NOT ${absentFlag}` : odd, readable(schema)),
            actual: came,
          },
        ]),
    ...(schema.minLength !== undefined && !isKey
      ? [rule('minLength', `lengthUTF8(${column}) < ${schema.minLength}`, `≥ ${schema.minLength}`)]
      : []),
    ...(schema.maxLength === undefined
      ? []
      : [rule('maxLength', `lengthUTF8(${column}) > ${schema.maxLength}`, `≤ ${schema.maxLength}`)]),
    ...(schema.pattern === undefined
      ? []
      : [rule('pattern', `NOT match(${column}, ${sqlLiteral(schema.pattern)})`, schema.pattern)]),
    ...(schema.format === 'iri'
      ? [rule('format', `NOT match(${column}, '^[A-Za-z][A-Za-z0-9+.-]*:[^ ]+$')`, 'URI')]
      : []),
    ...(schema.enum === undefined ? [] : [rule('enum', among(schema.enum), schema.enum.join(' | '))]),
    ...(codes === undefined ? [] : [rule('code-table', among(codes), codes.slice(0, 20).join(' | '))]),
    ...(schema.minimum === undefined ? [] : [rule('minimum', `${column} < ${schema.minimum}`, `≥ ${schema.minimum}`)]),
    ...(schema.maximum === undefined ? [] : [rule('maximum', `${column} > ${schema.maximum}`, `≤ ${schema.maximum}`)]),
    ...(referenced === undefined || !isLanded(referenced)
      ? []
      : // Without FINAL: a record that was deleted softly is still there to be referred to.
        [
          rule(
            'references',
            `${column} NOT IN (SELECT ${snakeCase(keyField(referenced))} FROM ${landedTable(referenced)} WHERE ${own})`,
            `${referenced}.${keyField(referenced)}`,
          ),
        ]),
  ];
};

const timeRules = (names: ReadonlySet<string>): readonly Rule[] => {
  const order = (earlier: string, later: string, field: string): readonly Rule[] =>
    names.has(earlier) && names.has(later)
      ? [
          {
            rule: 'time-order',
            field,
            column: later,
            broken: `${later} < ${earlier} AND ${later} != ${never}`,
            expected: `≥ ${earlier}`,
          },
        ]
      : [];
  return [
    ...order('create_time', 'update_time', 'updateTime'),
    ...order('accepted_time', 'completed_time', 'completedTime'),
    ...(names.has('update_time')
      ? [
          {
            rule: 'time-in-future',
            field: 'updateTime',
            column: 'update_time',
            broken: "update_time > fromUnixTimestamp64Milli({latest:Int64}, 'Asia/Shanghai')",
            expected: '≤ now',
          },
        ]
      : []),
  ];
};

/** What a statement about violations brings. */
export type ViolationQuestion = 'list' | 'list-of-records' | 'counts';

/**
 * The statement that finds what landed rows of an entity break: lengths, ranges, codes, formats, references, order of times,
 * values that no column can hold. One pass over the table; only rows with something against them are taken apart. Parameters
 * `platformId` and `latest` (epoch milliseconds past which a time is in the future).
 * `list`: rows `record_key`, `rule`, `field`, `expected`, `actual`, by key, `most` of them (a parameter). `list-of-records`:
 * the same of the records whose key is among the parameter `keys` or begins with one of `prefixes`, all of them. `counts`: rows
 * `rule` and `n`, of all.
 */
export const violationSql = (
  entity: EntityName,
  isLanded: (entity: EntityName) => boolean,
  question: ViolationQuestion = 'list',
): string => {
  const described = columns(entity);
  const key = snakeCase(keyField(entity));
  const names = new Set(described.map(({ column }) => column));
  const rules = [
    ...described
      .filter(({ column }) => column !== 'platform_id')
      .flatMap((column) => columnRules(column, column.column === key, isLanded)),
    ...timeRules(names),
  ];
  const broken = rules.map((rule) => `ifNull(${rule.broken}, 0)`);
  const tuples = rules.map(
    (rule, at) =>
      `(${broken[at]}, ${sqlLiteral(rule.rule)}, ${sqlLiteral(rule.field)}, ${sqlLiteral(rule.expected)}, left(ifNull(${rule.actual ?? `toString(${rule.column})`}, ''), 200))`,
  );
  const asked =
    question === 'list-of-records'
      ? ` AND (${key} IN {keys:Array(String)} OR arrayExists(one -> startsWith(${key}, one), {prefixes:Array(String)}))`
      : '';
  const most = question === 'list' ? ` LIMIT {most:UInt32}` : '';
  const from = `FROM (
  SELECT ${key} AS record_key, arrayFilter(one -> one.1 != 0, [${tuples.join(', ')}]) AS broken
  FROM ${landedTable(entity)} FINAL
  WHERE ${own}${asked} AND (${broken.join(' OR ')})${most === '' ? '' : `\n  ORDER BY record_key${most}`}
) ARRAY JOIN broken AS v`;
  return question === 'counts'
    ? `SELECT v.2 AS rule, count() AS n ${from} GROUP BY rule ORDER BY rule`
    : `SELECT record_key, v.2 AS rule, v.3 AS field, v.4 AS expected, v.5 AS actual ${from} ORDER BY record_key, field, rule${most}`;
};
