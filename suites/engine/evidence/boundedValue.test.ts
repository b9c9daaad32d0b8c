import { describe, expect, it, test } from 'vitest';
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

it.each([
  [null, null],
  [undefined, null],
  [false, false],
  [-1.5, -1.5],
  [Number.NEGATIVE_INFINITY, '-Infinity'],
  [Symbol('s'), '[symbol]'],
  [new Date(Number.NaN), 'Invalid Date'],
  [new RangeError('too far'), 'RangeError: too far'],
  [new Uint8Array(5), '[5 bytes]'],
  [new DataView(new ArrayBuffer(3)), '[3 bytes]'],
  [new Set([1, 'a']), [1, 'a']],
  [new Map<unknown, unknown>([[1, new Set([2])]]), { 1: [2] }],
  [{ a: [null, { b: undefined }] }, { a: [null, { b: null }] }],
])('%o is kept as %j', (value, kept) => {
  expect(boundedValue(value)).toEqual(kept);
});

describe('what is too large is cut where the limit is, and says by how much', () => {
  it('texts', () => {
    const whole = 'x'.repeat(8_192);
    expect(boundedValue(whole)).toBe(whole);
    expect(boundedValue(`${whole}yyy`)).toBe(`${whole}… [+3]`);
  });

  it('lists and objects', () => {
    const list = Array.from({ length: 100 }, (_, index) => index);
    expect(boundedValue(list)).toEqual(list);
    expect(boundedValue([...list, 'a', 'b'])).toEqual([...list, '… [+2]']);
    const members = Object.fromEntries(list.map((index) => [`k${index}`, index]));
    expect(boundedValue(members)).toEqual(members);
    expect(boundedValue({ ...members, more: 1, yet: 2 })).toEqual({ ...members, '…': '[+2]' });
  });

  it('depth: twelve levels', () => {
    const nest = (levels: number, around: (inner: unknown) => unknown): unknown =>
      levels === 0 ? 'x' : around(nest(levels - 1, around));
    for (const around of [(inner: unknown) => [inner], (inner: unknown) => ({ inner })]) {
      expect(boundedValue(nest(12, around))).toEqual(nest(12, around));
      expect(JSON.stringify(boundedValue(nest(13, around)))).toBe(
        JSON.stringify(nest(12, around)).replace('"x"', '"…"'),
      );
    }
  });

  it('all in all: two thousand values', () => {
    const full = Array.from({ length: 19 }, () => Array.from({ length: 100 }, () => 0));
    const fits = [...full, Array.from({ length: 79 }, () => 0)];
    expect(boundedValue(fits)).toEqual(fits);
    expect(boundedValue([...fits, 1, 2])).toEqual([...fits, '…', '…']);
  });
});

describe('a value that its key names as a credential', () => {
  it.each([
    'password',
    'passwd',
    'Token',
    'db_password',
    'db_passwd',
    'dbPasswd',
    'clientSecret',
    'access_token',
    'SECRET',
  ])('(%s) is hidden even when nobody announced it', (key) => {
    expect(boundedValue({ [key]: 'x', other: 'y' })).toEqual({ [key]: '[redacted]', other: 'y' });
    expect(boundedValue(new Map([[key, 'x']]))).toEqual({ [key]: '[redacted]' });
  });

  it.each(['passwordHint', 'password_length', 'passwdFile', 'secretary', 'tokens'])('(%s) is not one', (key) => {
    expect(boundedValue({ [key]: 'x' })).toEqual({ [key]: 'x' });
  });

  it('is looked into where it is no text', () => {
    expect(boundedValue({ token: { expires: 3 } })).toEqual({ token: { expires: 3 } });
  });
});

it('what is replaced in texts is replaced in keys and errors too, and before anything is cut', () => {
  const hide = (text: string): string => text.replaceAll('hunter22', '*');
  expect(boundedValue({ 'a hunter22': ['hunter22', new Error('for hunter22')] }, hide)).toEqual({
    'a *': ['*', 'Error: for *'],
  });
  expect(boundedValue(`${'x'.repeat(8_190)}hunter22`, hide)).toBe(`${'x'.repeat(8_190)}*`);
});
