import { expect, test } from 'vitest';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import { valueDifferences } from './valueDifferences.ts';

const table = {
  name: 'users',
  columns: [
    { field: 'userId', name: 'user_id', kind: 'string' },
    { field: 'registeredTime', name: 'registered_time', kind: 'time' },
    { field: 'isDeleted', name: 'is_deleted', kind: 'boolean' },
  ],
} as unknown as FrontDatabaseTable;
const at = 1_795_392_000_123;
const both = (listed: object, held: object, digits = 6) => ({
  table,
  listed: new Map([['u1', { userId: 'u1', updateTime: at, registeredTime: at, ...listed }]]),
  held: new Map([['u1', { userId: 'u1', updateTime: at, registeredTime: at, isDeleted: 0, ...held }]]),
  digits: new Map([['registeredTime', digits]]),
  evidence: 'e#1',
});

test('what one way cuts and the other rounds is one time', () => {
  expect(valueDifferences(both({}, { registeredTime: at + 1 }))).toEqual([]);
  expect(valueDifferences(both({}, { registeredTime: at - 123 + 1_000 }, 0))).toEqual([]);
});

test('another time is another one', () => {
  expect(valueDifferences(both({}, { registeredTime: at + 2 }))).toMatchObject([{ column: 'registered_time' }]);
  expect(valueDifferences(both({}, { registeredTime: at + 8 * 3_600_000 }, 0))).toHaveLength(1);
});

test('what lives by interface and is deleted in the table differs', () => {
  expect(valueDifferences(both({}, { isDeleted: 1 }))).toMatchObject([{ field: 'isDeleted' }]);
});

test('a record that was not pushed since it changed tells nothing', () => {
  expect(valueDifferences(both({ updateTime: at + 1 }, { userId: 'u2' }))).toEqual([]);
});
