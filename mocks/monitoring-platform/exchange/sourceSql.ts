import type { Dialect } from '../../../spec/front-database/dialect.ts';
import type { ColumnKind } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { SourceColumn } from './sourceColumn.ts';
import { sourceTypes } from './sourceTypes.ts';

/** Words by which platforms say in a text that a record is deleted. */
const yes = "('1', 't', 'true', 'y', 'yes', '是')";

/** Longest text that is taken from a field: longer than any the entities allow, so that one too long still shows as such. */
export const mostCharacters = 8_192;

export interface SourceSql {
  /** An expression that brings a column as text, bigint, double, 0/1 or, for times, epoch milliseconds; null where it cannot be read as that. */
  readonly value: (column: SourceColumn, kind: ColumnKind) => string;
  /** A time as cheaply as the server can bring it, in `bulkTicks` per millisecond and of whatever century; null or an odd number where it is none. */
  readonly bulkTime: (column: SourceColumn) => string;
  readonly bulkTicks: number;
  /** A condition for times at or after a moment; undefined where the type is not a time. */
  readonly notBefore: (column: SourceColumn, epochMs: number) => string | undefined;
  /** True where `value` brings a time as the text that is there. */
  readonly isTextTime: (column: SourceColumn) => boolean;
}

interface Zone {
  readonly timeZone: string;
  /** `+08:00` */
  readonly offset: string;
}

const { texts, integers, numbers, times, bits, binaries } = sourceTypes;

const isTextTime = ({ type }: SourceColumn): boolean => !times.has(type);

const postgresql = ({ quote, literal }: Dialect, { timeZone }: Zone): SourceSql => {
  const asText = (column: SourceColumn): string => {
    if (binaries.has(column.type)) return `left(encode(${quote(column.name)}, 'hex'), ${mostCharacters})`;
    // `char(n)` comes filled up with spaces, which are no part of the value: the server itself leaves them out when it compares.
    const isPlain = texts.has(column.type) && column.type !== 'character';
    const name = isPlain ? quote(column.name) : `${quote(column.name)}::text`;
    return column.length !== null && column.length <= mostCharacters ? name : `left(${name}, ${mostCharacters})`;
  };
  const moment = ({ name, type }: SourceColumn): string =>
    type === 'timestamp with time zone' ? quote(name) : `(${quote(name)}::timestamp AT TIME ZONE ${literal(timeZone)})`;
  // Within what the warehouse can hold; infinity and the year 294276 are not, and would be no bigint either.
  const time = (column: SourceColumn): string =>
    `CASE WHEN ${moment(column)} >= '1900-01-01' AND ${moment(column)} < '2299-01-01' THEN (date_part('epoch', ${moment(column)}) * 1000)::bigint END`;
  const matching = (column: SourceColumn, pattern: string, type: string): string =>
    `CASE WHEN ${quote(column.name)}::text ~ ${literal(pattern)} THEN ${quote(column.name)}::text::${type} END`;
  return {
    isTextTime,
    bulkTime: time,
    bulkTicks: 1,
    value: (column, kind) => {
      switch (kind) {
        case 'time':
          return isTextTime(column) ? asText(column) : time(column);
        case 'integer':
          return integers.has(column.type)
            ? `${quote(column.name)}::bigint`
            : matching(column, '^-?[0-9]{1,18}$', 'bigint');
        case 'number':
          if (integers.has(column.type)) return `${quote(column.name)}::double precision`;
          // What is no number has no place in the warehouse, whichever way it travels.
          return numbers.has(column.type)
            ? `CASE WHEN ${quote(column.name)}::double precision NOT IN ('NaN', 'Infinity', '-Infinity') THEN ${quote(column.name)}::double precision END`
            : matching(column, '^-?[0-9]{1,18}([.][0-9]{1,18})?$', 'double precision');
        case 'boolean':
          if (column.type === 'boolean') return `${quote(column.name)}::int`;
          if (bits.has(column.type)) return `(position('1' in ${quote(column.name)}::text) > 0)::int`;
          if (integers.has(column.type) || numbers.has(column.type)) return `(${quote(column.name)} <> 0)::int`;
          return `CASE WHEN lower(trim(${quote(column.name)}::text)) IN ${yes} THEN 1 WHEN ${quote(column.name)} IS NOT NULL THEN 0 END`;
        default:
          return asText(column);
      }
    },
    notBefore: (column, epochMs) => {
      if (isTextTime(column)) return undefined;
      const from = `'${new Date(epochMs).toISOString()}'::timestamptz`;
      return `${quote(column.name)} >= ${column.type === 'timestamp with time zone' ? from : `(${from} AT TIME ZONE ${literal(timeZone)})${column.type === 'date' ? '::date' : ''}`}`;
    },
  };
};

const mysql = ({ quote, literal }: Dialect, { offset }: Zone): SourceSql => {
  const local = (epochMs: number): string =>
    new Date(epochMs + Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000)
      .toISOString()
      .replace('T', ' ')
      .slice(0, -1);
  const asText = (column: SourceColumn): string => {
    // Bytes that are no text would come as question marks, different keys as one.
    if (binaries.has(column.type)) return `LEFT(LOWER(HEX(${quote(column.name)})), ${mostCharacters})`;
    const name = texts.has(column.type) ? quote(column.name) : `CAST(${quote(column.name)} AS CHAR)`;
    return column.length !== null && column.length <= mostCharacters ? name : `LEFT(${name}, ${mostCharacters})`;
  };
  const epoch = `TIMESTAMP${literal(local(0))}`;
  const sinceEpoch = ({ name }: SourceColumn): string => `TIMESTAMPDIFF(MICROSECOND, ${epoch}, ${quote(name)})`;
  const matching = (column: SourceColumn, pattern: string, type: string): string =>
    `CASE WHEN CAST(${quote(column.name)} AS CHAR) REGEXP ${literal(pattern)} THEN CAST(${quote(column.name)} AS ${type}) END`;
  return {
    isTextTime,
    // Comparing and dividing would double what the server has to do for each row.
    bulkTime: (column) =>
      column.type === 'timestamp'
        ? `CAST(UNIX_TIMESTAMP(${quote(column.name)}) * 1000000 AS SIGNED)`
        : sinceEpoch(column),
    bulkTicks: 1_000,
    value: (column, kind) => {
      switch (kind) {
        case 'time':
          if (isTextTime(column)) return asText(column);
          if (column.type === 'timestamp') return `CAST(FLOOR(UNIX_TIMESTAMP(${quote(column.name)}) * 1000) AS SIGNED)`;
          // Typed literals: a text would be read as a time again for every row, which doubles what the server has to do.
          return `CASE WHEN ${quote(column.name)} >= TIMESTAMP'1900-01-02 00:00:00' AND ${quote(column.name)} < TIMESTAMP'2299-01-01 00:00:00' THEN ${sinceEpoch(column)} DIV 1000 END`;
        case 'integer':
          return integers.has(column.type) || bits.has(column.type)
            ? `CAST(${quote(column.name)} AS SIGNED)`
            : matching(column, '^-?[0-9]{1,18}$', 'SIGNED');
        case 'number':
          return integers.has(column.type) || numbers.has(column.type)
            ? `CAST(${quote(column.name)} AS DOUBLE)`
            : matching(column, '^-?[0-9]{1,18}([.][0-9]{1,18})?$', 'DOUBLE');
        case 'boolean':
          // bit(1) is what persistence frameworks make of a flag; as a text it would be a control character.
          if (integers.has(column.type) || numbers.has(column.type) || bits.has(column.type))
            return `CAST(${quote(column.name)} <> 0 AS SIGNED)`;
          if (binaries.has(column.type))
            return `CASE WHEN ${quote(column.name)} IS NOT NULL THEN HEX(${quote(column.name)}) IN ('01', '31', '54', '59', '74', '79') END`;
          return `CASE WHEN LOWER(TRIM(CAST(${quote(column.name)} AS CHAR))) IN ${yes} THEN 1 WHEN ${quote(column.name)} IS NOT NULL THEN 0 END`;
        default:
          return asText(column);
      }
    },
    notBefore: (column, epochMs) => {
      if (isTextTime(column)) return undefined;
      return `${quote(column.name)} >= ${column.type === 'timestamp' ? `FROM_UNIXTIME(${(epochMs / 1000).toFixed(3)})` : literal(local(epochMs))}`;
    },
  };
};

/** How the columns of a front database are read, whatever types the platform gave them. */
export const sourceSql = (dialect: Dialect, zone: Zone): SourceSql =>
  dialect.id === 'mysql' ? mysql(dialect, zone) : postgresql(dialect, zone);
