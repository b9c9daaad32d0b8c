import { expect, it } from 'vitest';
import { entitySchemas } from '../entities/entities.ts';
import { indicators } from '../indicators/indicators.ts';
import { rowEvidence } from './rowEvidence.ts';

it('says for every row of tables 2–6, and for no other, what shows that it is obtained', () => {
  const rows = indicators.filter(({ table }) => table !== 1 && table !== 7).map(({ id }) => id);
  expect(Object.keys(rowEvidence).toSorted()).toEqual(rows.toSorted());
});

it('names fields that the entities have', () => {
  const named = Object.values(rowEvidence).flatMap(({ records = [], besideEvents = [] }) => [
    ...records,
    ...besideEvents,
  ]);
  const unknown = named.filter(({ entity, item }) => !Object.hasOwn(entitySchemas[entity].properties, item));
  expect(unknown).toEqual([]);
});

it('has some way for every row', () => {
  const none = Object.entries(rowEvidence).filter(
    ([, { records, events }]) => records === undefined && events === undefined,
  );
  expect(none).toEqual([]);
});
