import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { snakeCase } from '../entities/snakeCase.ts';
import { referenceProfile } from '../profiles/referenceProfile.ts';
import { ambiguities } from './ambiguities.ts';
import { besideQuantities } from './beside/besideQuantities.ts';
import { indicatorSql } from './indicatorSql.ts';
import { indicators } from './indicators.ts';

const ids = [...indicators, ...besideQuantities].map(({ id }) => id);
const sqlOf = (id: string): string => besideQuantities.find((one) => one.id === id)?.sql ?? indicatorSql(id);
const schema = JSON.parse(readFileSync(new URL('../profiles/profile.schema.json', import.meta.url), 'utf8')) as object;
/** Values that the schema of the profile allows for one of its keys. */
const allowed = (key: string): readonly string[] | undefined => {
  const [, found] = JSON.stringify(schema).match(new RegExp(`"${key}":\\{"type":"object".*?"value":(\\{.*?\\})`)) ?? [];
  return (JSON.parse(found ?? '{}') as { readonly enum?: readonly string[] }).enum;
};

it('is asked of every value that the profile has for indicators', () => {
  expect(ambiguities.map(({ decidedBy }) => decidedBy).toSorted()).toEqual(
    Object.keys(referenceProfile().values.indicators)
      // Of the records themselves, not of what is counted.
      .filter((key) => key !== 'recordsPlausible')
      .toSorted(),
  );
});

it.each(ambiguities)(
  '$decidedBy is what the SQL of its indicators asks for',
  ({ decidedBy, indicators: concerned }) => {
    expect(concerned.filter((id) => !ids.includes(id))).toEqual([]);
    expect(concerned.filter((id) => !sqlOf(id).includes(`{${snakeCase(decidedBy)}:`))).toEqual([]);
  },
);

it.each(ambiguities.filter(({ readings }) => readings !== undefined))(
  '$decidedBy chooses among its readings, which every one of its indicators computes',
  ({ decidedBy, readings = {}, units = {}, indicators: concerned }) => {
    const names = Object.keys(readings);
    expect(allowed(decidedBy)?.toSorted()).toEqual(names.toSorted());
    expect(Object.keys(units).filter((name) => !names.includes(name))).toEqual([]);
    for (const id of concerned)
      for (const name of names) expect([id, name, sqlOf(id).includes(`'${name}'`)]).toEqual([id, name, true]);
  },
);

it('uses no name of a reading twice in one indicator', () => {
  for (const id of ids) {
    const names = ambiguities
      .filter(({ indicators: concerned }) => concerned.includes(id))
      .flatMap(({ readings = {} }) => Object.keys(readings));
    expect([id, names.length]).toEqual([id, new Set(names).size]);
  }
});
