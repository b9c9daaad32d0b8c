import { expect, test } from 'vitest';
import { boundedValue } from './boundedValue.ts';

test('what comes from outside becomes bounded JSON, whatever it is', () => {
  const loop: Record<string, unknown> = {
    big: 10n,
    when: new Date(0),
    nothing: undefined,
    call: () => 1,
    odd: Number.NaN,
    text: 'x'.repeat(20_000),
    map: new Map([['a', 1]]),
  };
  loop['self'] = loop;
  const bounded = boundedValue(loop) as Record<string, unknown>;
  expect(bounded).toMatchObject({
    big: '10',
    when: '1970-01-01T00:00:00.000Z',
    nothing: null,
    call: '[function]',
    odd: 'NaN',
    map: { a: 1 },
  });
  expect((bounded['text'] as string).length).toBeLessThan(8_300);
  expect(JSON.stringify(bounded).length).toBeLessThan(200_000);
  expect(boundedValue(Array.from({ length: 500 }, (_, index) => index))).toHaveLength(101);
  expect(boundedValue('half \ud800 pair')).toBe('half \ufffd pair');
});
