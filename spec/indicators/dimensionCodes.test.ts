import { expect, it } from 'vitest';
import { codeTables } from '../codes/codeTables.ts';
import { besideQuantities } from './beside/besideQuantities.ts';
import { dimensionCodes } from './dimensionCodes.ts';
import { indicatorSql } from './indicatorSql.ts';
import { indicators } from './indicators.ts';
import { jointStatement } from './jointStatement.ts';

const all = [
  ...indicators.map(({ id, dimensions }) => ({
    id,
    dimensions,
    sql: indicatorSql(id),
    statement: jointStatement(id) ?? id,
  })),
  ...besideQuantities.map((one) => ({ ...one, statement: one.id })),
];
/** Of what is no table: devices, states of handling. */
const ownWords = new Set(['mobile pc', 'closed fixed handling open']);
const codesOf = (table: string): string =>
  (codeTables[table]?.entries ?? [])
    .map(({ code }) => code)
    .toSorted()
    .join(' ');

it.each([...Map.groupBy(all, ({ statement }) => statement)])(
  'of %s each dimension that is coded has the names of the codes that its SQL knows',
  (_, given) => {
    const known = Array.from((given[0]?.sql ?? '').matchAll(/\{words_(\w+):/g), ([, table = '']) =>
      table.replaceAll('_', '-'),
    );
    const coded = given.some(({ dimensions }) => dimensions.length > 0);
    const wanted = coded ? [...new Set(known)].map(codesOf) : [];
    const named = given
      .flatMap(({ id, dimensions }) => dimensions.map((dimension) => dimensionCodes(id, dimension) ?? {}))
      .map((codes) => Object.keys(codes).toSorted().join(' '))
      .filter((codes) => codes !== '' && !ownWords.has(codes));
    expect([...new Set(named)].toSorted()).toEqual(wanted.toSorted());
  },
);
