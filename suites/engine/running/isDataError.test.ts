import { expect, test } from 'vitest';
import { isDataError } from './isDataError.ts';

const thrownBy = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return undefined;
};
const deep = (): unknown => {
  let value: unknown = 1;
  for (let at = 0; at < 200_000; at += 1) value = [value];
  return value;
};
const many = Array.from({ length: 1_000_000 }, () => 1);

test.each([
  ['half a surrogate pair in an address', () => encodeURIComponent('\ud800')],
  ['an escape that is none', () => decodeURIComponent('%zz')],
  ['a million arguments', () => Math.min(...many)],
  ['JSON of a value 200,000 deep', () => JSON.stringify(deep())],
  ['a string beyond half a gigabyte', () => 'x'.repeat(2 ** 29).concat('x'.repeat(2 ** 29))],
  ['a string of impossible length', () => 'xx'.padEnd(2 ** 30)],
  ['a list longer than any', () => Reflect.construct(Array, [2 ** 33 - 1]) as unknown],
])('%s is about the data', (_, work) => {
  expect(isDataError(thrownBy(work))).toBe(true);
});

test.each([
  ['a property of undefined', () => (undefined as unknown as { readonly x: number }).x],
  ['a call of what is none', () => (1 as unknown as () => void)()],
  ['a date out of range', () => new Date(Number.NaN).toISOString()],
  ['digits out of range', () => (1).toFixed(200)],
  [
    'our own word',
    () => {
      throw new Error('the target has no interface for user');
    },
  ],
  ['JSON that is none', () => JSON.parse('{') as unknown],
])('%s is our own mistake', (_, work) => {
  const error = thrownBy(work);
  expect(error).toBeInstanceOf(Error);
  expect(isDataError(error)).toBe(false);
});
