import { isSlug } from '../isSlug.ts';
import { localizedProblems } from '../localizedProblems.ts';
import type { Indicator } from './indicator.ts';

/** The row numbers printed in tables 1–7 of the draft; table 7 has neither 5 nor 7. */
const rows: Readonly<Record<number, readonly number[]>> = {
  1: [1, 2, 3, 4, 5],
  2: [1, 2, 3, 4, 5, 6],
  3: [1, 2, 3, 4, 5, 6, 7],
  4: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15],
  5: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  6: [1, 2, 3, 4, 5],
  7: [1, 2, 3, 4, 6, 8, 9],
};

const kinds: Readonly<Record<number, string>> = { 4: 'resource', 5: 'service', 6: 'management' };

const problemsOf = (indicator: Indicator): readonly string[] => {
  const { id, table, row } = indicator;
  const problems: string[] = [];
  if (!isSlug(id) || !id.startsWith(`t${table}-${row}-`)) problems.push(`${id}: the id is not t${table}-${row}-<slug>`);
  if (!rows[table]?.includes(row)) problems.push(`${id}: table ${table} has no row ${row}`);
  if (indicator.platforms.join() !== (kinds[table] ?? 'resource,service,management'))
    problems.push(`${id}: table ${table} is of other kinds of platform`);
  if (new Set(indicator.dimensions).size !== indicator.dimensions.length)
    problems.push(`${id}: a dimension is repeated`);
  if (indicator.unit['zh-CN'] === '' || indicator.unit.en === '') problems.push(`${id}: no unit`);
  return [
    ...problems,
    ...localizedProblems(`${id} name`, indicator.name),
    ...localizedProblems(`${id} definition`, indicator.definition),
  ];
};

/** Everything that contradicts the tables of the draft among the indicators; empty when they are sound. */
export const indicatorProblems = (indicators: readonly Indicator[]): readonly string[] => {
  const repeated = indicators
    .filter((one, at) => indicators.findIndex(({ id }) => id === one.id) !== at)
    .map(({ id }) => `${id}: the id is used twice`);
  const missing = Object.entries(rows).flatMap(([table, numbers]) =>
    numbers
      .filter((row) => indicators.filter((one) => one.table === Number(table) && one.row === row).length !== 1)
      .map((row) => `table ${table} row ${row}: not exactly one indicator`),
  );
  return [...indicators.flatMap(problemsOf), ...repeated, ...missing];
};
