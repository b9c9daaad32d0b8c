import { expect, test } from 'vitest';
import { mapProse } from './mapProse.ts';

const capitals = (text: string): string => mapProse(text, (prose) => prose.toUpperCase());

test('code in the line and in fences stays as it is', () => {
  expect(capitals('a `b` c ``d ` e`` f\n')).toBe('A `b` C ``d ` e`` F\n');
  expect(capitals('a\n\n```sh\nb `c\n```\nd\n  ~~~\n  e\n  ~~~\nf')).toBe(
    'A\n\n```sh\nb `c\n```\nD\n  ~~~\n  e\n  ~~~\nF',
  );
});

test('a mark that nothing closes is prose', () => {
  expect(capitals('a ` b\nc `d` e')).toBe('A ` B\nC `d` E');
});
