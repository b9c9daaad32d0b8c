import { expect, it } from 'vitest';
import { createAjv } from './createAjv.ts';
import { rememberingPattern } from './rememberingPattern.ts';

it('says what the regular expression says, whatever was asked before', () => {
  const digits = rememberingPattern('^[0-9]{6}$', 'u');
  expect(['110000', '110000', '11000', '110000', '31000x', '310000', ''].map((text) => digits.test(text))).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
    false,
  ]);
});

it('is kept apart from other patterns of the same schema', () => {
  const validate = createAjv({ quick: true }).compile({
    properties: { letters: { type: 'string', pattern: '^[a-z]+$' }, digits: { type: 'string', pattern: '^[0-9]+$' } },
  });
  expect(
    [
      { letters: 'a', digits: '1' },
      { letters: '1', digits: '1' },
      { letters: 'a', digits: 'a' },
    ].map((value) => validate(value)),
  ).toEqual([true, false, false]);
});
