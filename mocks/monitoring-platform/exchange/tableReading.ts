import type { FrontDatabaseColumn, FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { manyRows } from './manyRows.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { SourceSql } from './sourceSql.ts';
import { sourceProblems } from './sourceProblems.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';

/** A column that is there, and what it should be. */
export interface ReadColumn {
  readonly column: FrontDatabaseColumn;
  readonly source: SourceColumn;
  /** Alias in the statement: the column of the landed table. */
  readonly landed: string;
}

/** How one table of the front database is read this time. */
export interface TableReading {
  readonly columns: readonly ReadColumn[];
  /** `SELECT …` that brings every row wanted. */
  readonly select: string;
  /** The same rows for the warehouse to fetch: times are `bulkTime` of `SourceSql`. */
  readonly bulkSelect: string;
  readonly bulkTicks: number;
  /** Number of those rows, counted no further than `manyRows`, and their greatest time in epoch milliseconds, as `rows` and `newest`: both from the index. */
  readonly survey: string;
  /** Some time is a text; only what reads row by row can make something of it. */
  readonly hasTextTimes: boolean;
  readonly problems: readonly SourceProblem[];
}

interface TableReadingOptions {
  readonly table: FrontDatabaseTable;
  readonly present: readonly SourceColumn[];
  readonly platformId: string;
  /** Epoch milliseconds; undefined: everything. */
  readonly from: number | undefined;
  readonly sql: SourceSql;
  readonly quote: (identifier: string) => string;
  readonly literal: (text: string) => string;
  /** Qualified and quoted. */
  readonly name: string;
  readonly landedName: (field: string) => string;
}

/** Builds the statements for a table from what the catalogue says is there; undefined where its key is not. */
export const tableReading = ({
  table,
  present,
  platformId,
  from,
  sql,
  quote,
  literal,
  name,
  landedName,
}: TableReadingOptions): TableReading | { readonly problems: readonly SourceProblem[]; readonly select?: never } => {
  const sources = new Map(present.map((column) => [column.name, column]));
  const missing = table.columns.filter((column) => !sources.has(column.name));
  const problems = missing.map((column) => sourceProblems.columnMissing(table.name, column.name));
  if (missing.some((column) => table.key.includes(column.name))) return { problems };

  const columns = table.columns.flatMap((column): readonly ReadColumn[] => {
    const source = sources.get(column.name);
    return source === undefined ? [] : [{ column, source, landed: landedName(column.field) }];
  });
  const time = sources.get(table.timeColumn);
  const condition = time === undefined || from === undefined ? undefined : sql.notBefore(time, from);
  if (time !== undefined && sql.isTextTime(time))
    problems.push(sourceProblems.timeNotComparable(table.name, time.name, time.type));
  const where = [
    `${quote(table.key[0])} = ${literal(platformId)}`,
    ...(condition === undefined ? [] : [condition]),
  ].join(' AND ');
  const newest = time === undefined || sql.isTextTime(time) ? 'NULL' : sql.value({ ...time, name: 'newest' }, 'time');
  const greatest = time === undefined || sql.isTextTime(time) ? 'NULL' : `max(${quote(time.name)})`;
  const rowsOf = (value: (column: ReadColumn) => string): string =>
    `SELECT ${columns.map((column) => `${value(column)} AS ${quote(column.landed)}`).join(', ')} FROM ${name} WHERE ${where}`;
  return {
    columns,
    select: rowsOf(({ column, source }) => sql.value(source, column.kind)),
    bulkSelect: rowsOf(({ column, source }) =>
      column.kind === 'time' && !sql.isTextTime(source) ? sql.bulkTime(source) : sql.value(source, column.kind),
    ),
    bulkTicks: sql.bulkTicks,
    survey: `SELECT (SELECT count(*) FROM (SELECT 1 FROM ${name} WHERE ${where} LIMIT ${manyRows}) AS counted) AS ${quote('rows')}, ${newest} AS ${quote('newest')} FROM (SELECT ${greatest} AS ${quote('newest')}${time === undefined || sql.isTextTime(time) ? '' : ` FROM ${name} WHERE ${where}`}) AS surveyed`,
    hasTextTimes: columns.some(({ column, source }) => column.kind === 'time' && sql.isTextTime(source)),
    problems,
  };
};
