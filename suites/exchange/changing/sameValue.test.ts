import { expect, test } from 'vitest';
import { sameValue } from './sameValue.ts';

const moment = Date.UTC(2026, 10, 23, 0, 0, 0, 123);

test.each([
  [null, undefined],
  ['𠮷野😀', '𠮷野😀'],
  ['e\u0301', '\u00e9'],
  [1.5, '1.5'],
  ['15', 15],
  [1.5, 1.5],
  [true, 1],
  ['2026-11-23T08:00:00.123+08:00', moment],
  ['2026-11-23T08:00:00.123+08:00', String(moment)],
  ['2026-11-23T08:00:00.123+08:00', '2026-11-23T00:00:00.123Z'],
])('%j and %j are the same', (wanted, found) => {
  expect(sameValue(wanted, found)).toBe(true);
});

test.each([
  [null, ''],
  ['', null],
  ['𠮷野', '?野'],
  ['a', 'a '],
  [1.5, 1],
  [0, null],
  ['2026-11-23T08:00:00.123+08:00', moment - 123],
  ['2026-11-23T08:00:00.123+08:00', moment + 8 * 3_600_000],
])('%j and %j are not', (wanted, found) => {
  expect(sameValue(wanted, found)).toBe(false);
});

test('a column of whole seconds holds the second that it can hold', () => {
  expect(sameValue('2026-11-23T08:00:00.923+08:00', Date.UTC(2026, 10, 23), 1_000)).toBe(true);
  expect(sameValue('2026-11-23T08:00:00.923+08:00', Date.UTC(2026, 10, 23, 0, 0, 2), 1_000)).toBe(false);
});
