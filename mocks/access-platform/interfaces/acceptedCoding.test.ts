import { expect, it } from 'vitest';
import { acceptedCoding } from './acceptedCoding.ts';

it.each<[string | undefined, string | undefined]>([
  [undefined, undefined],
  ['', undefined],
  ['identity', undefined],
  ['gzip', 'gzip'],
  ['deflate', 'deflate'],
  ['gzip, deflate, br', 'br'],
  ['GZIP;q=1.0, br;q=0.5', 'gzip'],
  ['br;q=0, gzip; q=0', undefined],
  ['br;q=nonsense', undefined],
])('%s asks for %s', (field, coding) => {
  expect(acceptedCoding(field)).toBe(coding);
});
