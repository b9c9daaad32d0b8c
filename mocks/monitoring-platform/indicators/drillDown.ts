import { indicators } from '../../../spec/indicators/indicators.ts';
import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import type { LandingChannel } from '../warehouse/landingChannel.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Window } from './window.ts';
import { IndicatorQueryError } from './indicatorQueryError.ts';
import { sqlParameters } from './sqlParameters.ts';
import type { Profile } from '../../../spec/profiles/profile.ts';

export interface DrillDown {
  readonly id: string;
  readonly channel: LandingChannel;
  readonly window: Window;
  /** Only what lies behind this part of the breakdown. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** At most 1001: a page, and one record more that tells whether another follows. */
  readonly limit: number;
  readonly offset: number;
}

interface Block {
  readonly columns: string;
  readonly table: string;
  readonly condition: string;
}

/**
 * The parts of an indicator's SQL that read records: those named `behind…`, written for this, else the last one. Of several
 * only one finds any, whichever the profile's reading is.
 */
const blocksOf = (sql: string): readonly Block[] => {
  const blocks = Array.from(
    sql.matchAll(
      /(?:(\w+) AS \(\s+)?SELECT\s((?:(?!SELECT)[\s\S])*?)\n {2}FROM (\w+) FINAL\n([\s\S]*?)(?=\n {2}GROUP BY|\n\))/g,
    ),
    // What is counted per group is what is wanted here one by one.
    ([, name = '', columns = '', table = '', condition = '']) => ({
      name,
      columns: columns.replace(/, count\(\) AS \w+/, ''),
      table,
      condition,
    }),
  );
  const written = blocks.filter(({ name }) => name.startsWith('behind'));
  return written.length > 0 ? written : blocks.slice(-1);
};

/** Expression of each dimension, as the SQL of the breakdown says it; a reading is no part of the records. */
const dimensionExpressions = (sql: string): ReadonlyMap<string, string> =>
  new Map(
    Array.from(sql.matchAll(/CAST\(map\((.*?)\), 'Map\(String, String\)'\)/g), ([, inside = '']) =>
      Array.from(
        inside.matchAll(/'(\w+)', ((?:[^,()]|\([^()]*\))+)/g),
        ([, name = '', expression = '']) => [name, expression.trim()] as const,
      ),
    )
      .flat()
      .filter(([name]) => name !== 'reading'),
  );

const timeColumns = async (warehouse: Warehouse, table: string): Promise<readonly string[]> => {
  const columns = await warehouse.query<{ name: string }>(
    "SELECT name FROM system.columns WHERE database = currentDatabase() AND table = {table:String} AND type LIKE '%DateTime%'",
    { table },
  );
  return columns.map(({ name }) => name);
};

/** The records behind a number, as they were landed (columns in snake_case), in a stable order. @throws IndicatorQueryError for a dimension that the records do not carry. */
export const drillDown = async (
  warehouse: Warehouse,
  profile: Profile,
  { id, channel, window, dimensions, limit, offset }: DrillDown,
): Promise<readonly Readonly<Record<string, unknown>>[]> => {
  const sql = indicatorSql(id);
  const blocks = blocksOf(sql);
  const expressions = dimensionExpressions(sql);
  // A statement that gives several indicators knows dimensions that this one has not.
  const own = indicators.find((indicator) => indicator.id === id)?.dimensions ?? [];
  const filters = Object.keys(dimensions).map((name, at) => {
    const expression = own.includes(name) ? expressions.get(name) : undefined;
    const identifier = expression?.match(/\b(\w+)\)?$/)?.[1] ?? '';
    if (expression === undefined || !blocks.every(({ columns }) => new RegExp(`\\b${identifier}\\b`).test(columns)))
      throw new IndicatorQueryError({
        'zh-CN': `指标 ${id} 不能按 ${name} 下钻`,
        en: `${id} cannot be drilled down by ${name}`,
      });
    return `${expression} = {dimension_${at}:String}`;
  });
  const found: Record<string, unknown>[] = [];
  for (const { columns, table, condition } of blocks) {
    const statement = `SELECT DISTINCT record FROM (SELECT formatRowNoNewline('JSONEachRow', *) AS record, ${columns} FROM ${table} FINAL ${condition})${filters.length === 0 ? '' : ` WHERE ${filters.join(' AND ')}`} ORDER BY record LIMIT {limit:UInt32} OFFSET {offset:UInt32}`;
    const rows = await warehouse.query<{ record: string }>(statement, {
      ...sqlParameters(profile, channel, window, statement),
      indicator: id,
      ...Object.fromEntries(Object.values(dimensions).map((value, at) => [`dimension_${at}`, value])),
      limit: Math.min(limit, 1001),
      offset,
    });
    if (rows.length === 0) continue;
    const times = await timeColumns(warehouse, table);
    for (const { record } of rows) {
      // A column that has a namesake among what is computed comes under the name of its table.
      const read = Object.fromEntries(
        Object.entries(JSON.parse(record) as Record<string, unknown>).map(([name, value]) => [
          name.startsWith(`${table}.`) ? name.slice(table.length + 1) : name,
          value,
        ]),
      );
      // Written without an offset, in the zone of the column.
      for (const name of times)
        if (typeof read[name] === 'string') read[name] = `${read[name].replace(' ', 'T')}+08:00`;
      found.push(read);
    }
  }
  return found;
};
