import { expect, it } from 'vitest';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { checks } from '../../checks.ts';
import { loopsOf } from './loopsOf.ts';

it.each(indicators.filter(({ table }) => table !== 1 && table !== 7))(
  'closes a loop over $id on every kind of platform that has it',
  ({ id, platforms }) => {
    const closing = checks.filter((check) => loopsOf(id).includes(check.id));
    expect(closing.map((check) => check.id).sort()).toEqual([...loopsOf(id)].sort());
    for (const kind of platforms) expect(closing.some((check) => check.platforms.includes(kind))).toBe(true);
  },
);
