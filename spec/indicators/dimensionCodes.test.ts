import { expect, it } from 'vitest';
import { codeTables } from '../codes/codeTables.ts';
import { besideQuantities } from './beside/besideQuantities.ts';
import { dimensionCodes } from './dimensionCodes.ts';
import { indicatorSql } from './indicatorSql.ts';
import { indicators } from './indicators.ts';

const all = [
  ...indicators.map(({ id, dimensions }) => ({ id, dimensions, sql: indicatorSql(id) })),
  ...besideQuantities,
];
/** Of what is no table: devices, states of handling. */
const ownWords = new Set(['mobile pc', 'closed fixed handling open']);
const codesOf = (table: string): string =>
  (codeTables[table]?.entries ?? [])
    .map(({ code }) => code)
    .toSorted()
    .join(' ');

it.each(all.map((one) => [one.id, one] as const))(
  'of %s each dimension that is coded has the names of the codes that its SQL knows',
  (id, { dimensions, sql }) => {
    const known = Array.from(sql.matchAll(/\{words_(\w+):/g), ([, table = '']) => table.replaceAll('_', '-'));
    const wanted = dimensions.length === 0 ? [] : [...new Set(known)].map(codesOf);
    const named = dimensions
      .map((dimension) =>
        Object.keys(dimensionCodes(id, dimension) ?? {})
          .toSorted()
          .join(' '),
      )
      .filter((codes) => codes !== '' && !ownWords.has(codes));
    expect(named.toSorted()).toEqual(wanted.toSorted());
  },
);
