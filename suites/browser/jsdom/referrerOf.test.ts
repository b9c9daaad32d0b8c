import { expect, it } from 'vitest';
import { referrerOf } from './referrerOf.ts';

const from = 'https://a.example/page?q=1#part';
it.each<[string, string, string | undefined]>([
  ['', 'https://a.example/next', 'https://a.example/page?q=1'],
  ['', 'https://b.example/', 'https://a.example/'],
  ['', 'http://b.example/', undefined],
  ['no-referrer', 'https://a.example/next', undefined],
  ['same-origin', 'https://a.example/next', 'https://a.example/page?q=1'],
  ['same-origin', 'https://b.example/', undefined],
  ['origin', 'https://a.example/next', 'https://a.example/'],
  ['strict-origin', 'http://b.example/', undefined],
  ['origin-when-cross-origin', 'http://b.example/', 'https://a.example/'],
  ['no-referrer-when-downgrade', 'http://b.example/', undefined],
  ['unsafe-url', 'http://b.example/', 'https://a.example/page?q=1'],
])('policy "%s" towards %s', (policy, to, expected) => {
  expect(referrerOf(policy, from, to)).toBe(expected);
});
