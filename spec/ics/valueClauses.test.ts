import { describe, expect, it } from 'vitest';
import { clauses } from '../clauses.ts';
import { platformKinds } from '../platformKind.ts';
import { referenceProfile } from '../profiles/referenceProfile.ts';
import { clauseOfValue } from './clauseOfValue.ts';
import { kindsOfValue } from './kindsOfValue.ts';
import { valueClauses } from './valueClauses.ts';

const paths = referenceProfile().assumptions.map(({ path }) => path);

describe('the clauses of the profile’s values', () => {
  it('are there for every path: who adds a value says which sentence it gives shape to', () => {
    expect(paths.filter((path) => clauseOfValue(path) === undefined)).toEqual([]);
  });

  it('stand for paths and clauses that exist', () => {
    const known = clauses as Readonly<Record<string, unknown>>;
    const lost = Object.entries(valueClauses).filter(
      ([prefix, { clause }]) =>
        known[clause] === undefined || !paths.some((path) => path === prefix || path.startsWith(`${prefix}.`)),
    );
    expect(lost).toEqual([]);
  });

  it('of the nearest entry hold, and of none that merely begins alike', () => {
    expect(clauseOfValue('exchange.columns.updateTime')).toMatchObject({ clause: '7.3.3' });
    expect(clauseOfValue('exchange.columns.platformId')).toMatchObject({ clause: '7.3.2' });
    expect(clauseOfValue('exchange.columnsX')).toBeUndefined();
    expect(clauseOfValue('toString')).toBeUndefined();
  });

  it('concern the kinds that have such records', () => {
    expect(kindsOfValue('exchange.tables.service-item')).toEqual(['service']);
    expect(kindsOfValue('interfaces.paths.user')).toEqual(platformKinds);
    expect(kindsOfValue('interfaces.skewSeconds')).toEqual(platformKinds);
    expect(paths.filter((path) => kindsOfValue(path).length === 0)).toEqual([]);
  });
});
