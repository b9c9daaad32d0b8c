import { expect, it } from 'vitest';
import { hasHost } from './hasHost.ts';

const hosts = ['edu.example', '*.school.example'];
it.each([
  ['edu.example', true],
  ['www.edu.example', false],
  ['a.school.example', true],
  ['b.a.school.example', true],
  ['school.example', false],
  ['myschool.example', false],
  ['a.school.example.evil.example', false],
])('%s: %s', (host, expected) => {
  expect(hasHost({ hosts }, host)).toBe(expected);
});
