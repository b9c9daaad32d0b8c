import type { Dialect } from '../../../../spec/front-database/dialect.ts';
import type { ColumnKind } from '../../../../spec/front-database/frontDatabaseTable.ts';
import { storableTimes } from '../../../../spec/entities/storableTimes.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { SourceSql } from './sourceSqlTypes.ts';
import { writtenValues } from './writtenValues.ts';

const shortInteger = '^[+-]?[0-9]{1,18}([.]0*)?$';
const shortNumber = '^[+-]?[0-9]{1,18}([.][0-9]{1,18})?([eE][+-]?[0-9]{1,2})?$';

/**
 * An expression that has the server itself make of a column what it means, for statements that look at few rows: text, whole
 * number, number, 0 or 1, milliseconds since 1970 (or the text of a time that is one); null where it cannot be read as that.
 */
export const valueSql =
  ({ id, literal }: Dialect, { read, ticks }: Pick<SourceSql, 'read' | 'ticks'>): SourceSql['value'] =>
  (column: SourceColumn, kind: ColumnKind): string => {
    const { sql, form } = read(column, kind);
    const mysql = id === 'mysql';
    const matches = (pattern: string): string => `trim(${sql}) ${mysql ? 'REGEXP' : '~'} ${literal(pattern)}`;
    const whole = (text: string): string => (mysql ? `CAST(${text} AS SIGNED)` : `(${text})::numeric::bigint`);
    const number = (text: string): string => (mysql ? `CAST(${text} AS DOUBLE)` : `(${text})::double precision`);
    const words = (list: readonly string[]): string => `lower(trim(${sql})) IN (${list.map(literal).join(', ')})`;
    switch (form) {
      case 'ticks': {
        const within = `${sql} >= ${storableTimes.earliest * ticks} AND ${sql} < ${storableTimes.latest * ticks}`;
        return `CASE WHEN ${within} THEN ${ticks === 1 ? sql : `FLOOR(${sql} / ${ticks})`} END`;
      }
      case 'integer-text':
        return `CASE WHEN ${matches(shortInteger)} THEN ${whole(sql)} END`;
      case 'number-text':
        return `CASE WHEN ${matches(shortNumber)} THEN ${number(sql)} END`;
      case 'flag-text':
        return `CASE WHEN ${words(writtenValues.yes)} THEN 1 WHEN ${words(writtenValues.no)} THEN 0 WHEN ${matches(shortNumber)} THEN CASE WHEN ${number(sql)} = 0 THEN 0 ELSE 1 END WHEN ${sql} IS NOT NULL THEN 0 END`;
      default:
        return sql;
    }
  };
