import type { FrontDatabaseColumn, FrontDatabaseTable } from '../../../../spec/front-database/frontDatabaseTable.ts';
import type { SourceProblem } from '../../interface-client/sourceProblem.ts';
import { manyRows } from '../manyRows.ts';
import { sourceProblems } from '../sourceProblems.ts';
import type { SourceColumn } from './sourceColumn.ts';
import type { SourceSql } from './sourceSqlTypes.ts';
import { sourceTypes } from './sourceTypes.ts';
import type { FetchForm } from './fetchForm.ts';
import type { WireForm } from './wireForm.ts';

/** A column that is there, and what it should be. */
export interface ReadColumn {
  readonly column: FrontDatabaseColumn;
  readonly source: SourceColumn;
  /** Alias in the statement: the column of the landed table. */
  readonly landed: string;
  readonly form: WireForm;
  /** In the statements of `fetches`. */
  readonly fetchForm: FetchForm;
}

/** How one table of the front database is read this time. */
export interface TableReading {
  /** All but the platform's id, which is asked for and never read: whose rows they are is not for the server to say. */
  readonly columns: readonly ReadColumn[];
  /** `SELECT …` that brings every row wanted, its values in the forms of `columns`. */
  readonly select: string;
  readonly ticks: number;
  /**
   * The same rows for a warehouse that fetches them by itself, its values in the `fetchForm` of `columns`. With a key in two
   * statements, rows before it and the others; a key never changes, so that none is in both or neither.
   */
  readonly fetches: (key?: string) => readonly string[];
  /** Keys to part at, as `it`; undefined: the table is read in one. */
  readonly sampleKeys: string | undefined;
  /** The rows of these records, by their key as it landed, whatever their time. */
  readonly selectKeys: (keys: readonly string[]) => string;
  /** Number of the rows wanted, counted no further than `manyRows`, and their greatest time in ticks, as `rows` and `newest`: both from the index. */
  readonly survey: string;
  /** Some time is a text; only what reads row by row can make something of it. */
  readonly hasTextTimes: boolean;
  readonly problems: readonly SourceProblem[];
}

interface Reading extends ReadColumn {
  readonly sql: string;
  readonly fetchSql: string;
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
  const [platform, key = platform] = table.key;
  const keySource = sources.get(key);
  if (keySource === undefined || missing.some((column) => table.key.includes(column.name))) return { problems };

  const readings = table.columns.flatMap((column): readonly Reading[] => {
    const source = sources.get(column.name);
    if (source === undefined || column.name === platform) return [];
    const read = sql.read(source, column.kind);
    const fetched = (column.kind === 'time' ? sql.fetchTime(source) : undefined) ?? read;
    const landed = landedName(column.field);
    return [{ column, source, landed, ...read, fetchForm: fetched.form, fetchSql: fetched.sql }];
  });
  const time = sources.get(table.timeColumn);
  const since = time === undefined || from === undefined ? undefined : sql.notBefore(time, from);
  // A row without its time is in no increment otherwise, and nobody would hear of it.
  const condition =
    since !== undefined && time?.nullable === true ? `(${since} OR ${quote(time.name)} IS NULL)` : since;
  const comparable = time !== undefined && sql.read(time, 'time').form === 'ticks';
  if (time !== undefined && !comparable)
    problems.push(sourceProblems.timeNotComparable(table.name, time.name, time.type));
  const own = `${quote(platform)} = ${literal(platformId)}`;
  const where = [own, ...(condition === undefined ? [] : [condition])].join(' AND ');
  const newest = comparable ? sql.read({ ...time, name: 'newest' }, 'time').sql : 'NULL';
  const greatest = comparable ? `max(${quote(time.name)})` : 'NULL';
  const selecting = (how: 'sql' | 'fetchSql'): string =>
    `SELECT ${readings.map((one) => `${one[how]} AS ${quote(one.landed)}`).join(', ')} FROM ${name}`;
  const selected = selecting('sql');
  return {
    columns: readings,
    select: `${selected} WHERE ${where}`,
    ticks: sql.ticks,
    fetches: (at) => {
      const all = `${selecting('fetchSql')} WHERE ${where}`;
      if (at === undefined) return [all];
      return ['<', '>='].map((comparison) => `${all} AND ${quote(key)} ${comparison} ${sql.keyLiteral(keySource, at)}`);
    },
    sampleKeys:
      from === undefined && comparable && !keySource.nullable && sourceTypes.texts.has(keySource.type)
        ? sql.sampleKeys?.(name, own, keySource, time)
        : undefined,
    selectKeys: (keys) =>
      `${selected} WHERE ${own} AND ${quote(key)} IN (${keys.map((one) => sql.keyLiteral(keySource, one)).join(', ')})`,
    survey: `SELECT (SELECT count(*) FROM (SELECT 1 FROM ${name} WHERE ${where} LIMIT ${manyRows}) AS counted) AS ${quote('rows')}, ${newest} AS ${quote('newest')} FROM (SELECT ${greatest} AS ${quote('newest')}${comparable ? ` FROM ${name} WHERE ${where}` : ''}) AS surveyed`,
    hasTextTimes: readings.some(({ form }) => form === 'time-text'),
    problems,
  };
};
