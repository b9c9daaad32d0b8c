import type { Dialect } from '../../../spec/front-database/dialect.ts';
import type { ColumnKind } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { SourceColumn } from './sourceColumn.ts';
import { sourceTypes } from './sourceTypes.ts';

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

const { texts, integers, numbers, times } = sourceTypes;

const isTextTime = ({ type }: SourceColumn): boolean => !times.has(type);

const postgresql = ({ quote, literal }: Dialect, { timeZone }: Zone): SourceSql => {
  const asText = (column: SourceColumn): string => {
    const name = texts.has(column.type) ? quote(column.name) : `${quote(column.name)}::text`;
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
          return integers.has(column.type) || numbers.has(column.type)
            ? `${quote(column.name)}::double precision`
            : matching(column, '^-?[0-9]{1,18}([.][0-9]{1,18})?$', 'double precision');
        case 'boolean':
          return column.type === 'boolean'
            ? `${quote(column.name)}::int`
            : `CASE WHEN lower(${quote(column.name)}::text) IN ('1', 't', 'true', 'y', 'yes') THEN 1 WHEN ${quote(column.name)} IS NOT NULL THEN 0 END`;
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
          return integers.has(column.type)
            ? `CAST(${quote(column.name)} AS SIGNED)`
            : matching(column, '^-?[0-9]{1,18}$', 'SIGNED');
        case 'number':
          return integers.has(column.type) || numbers.has(column.type)
            ? `CAST(${quote(column.name)} AS DOUBLE)`
            : matching(column, '^-?[0-9]{1,18}([.][0-9]{1,18})?$', 'DOUBLE');
        case 'boolean':
          return integers.has(column.type)
            ? `CAST(${quote(column.name)} <> 0 AS SIGNED)`
            : `CASE WHEN LOWER(CAST(${quote(column.name)} AS CHAR)) IN ('1', 't', 'true', 'y', 'yes') THEN 1 WHEN ${quote(column.name)} IS NOT NULL THEN 0 END`;
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
