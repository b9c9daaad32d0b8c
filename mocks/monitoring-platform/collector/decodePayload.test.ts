import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePayload } from './decodePayload.ts';

const texts = ['50%', '100%25', 'a%2Bb', 'a+b', 'YWJj==', 'a=b&c=d', '教育 ?#', '"\\'];
const parametersOf = (body: string, query = '', path = '/v.gif') =>
  decodePayload(body, query, path).events.map(({ parameters }) => ({ ...parameters }));
const cloud = (cusp: unknown): string =>
  Buffer.from(
    JSON.stringify({ h: { ak: 'k' }, a: { e: { s: [{ id: 'x', url: 'https://a.example/', cusp }] } } }),
  ).toString('base64');
const array = (properties: unknown, address = 'https://a.example/'): string[] => {
  const fields = Array.from({ length: 33 }, () => '-');
  return Object.assign(fields, { 4: 'k', 20: address, 21: '2101', 25: JSON.stringify(properties), 26: '/x' });
};

describe('the envelope', () => {
  it('is read whatever became of its base64 on the way', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const payload = cloud({ text });
        const expected = [{ text: text.toWellFormed() }];
        const urlSafe = payload.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
        const wrapped = payload.replaceAll(/(.{60})/g, '$1\r\n');
        expect(parametersOf(payload)).toEqual(expected);
        expect(parametersOf(urlSafe)).toEqual(expected);
        expect(parametersOf(wrapped)).toEqual(expected);
        expect(parametersOf('', `d=${encodeURIComponent(payload)}`)).toEqual(expected);
        // A plus that nobody has percent-encoded is a space when it arrives.
        expect(parametersOf('', `d=${payload}`)).toEqual(expected);
        expect(parametersOf('', `d=${payload}&_hc=run`)).toEqual(expected);
      }),
    );
  });
});

describe.each(texts)('a property %j', (text) => {
  it('is itself in the envelope', () => {
    expect(parametersOf(cloud({ text }))).toEqual([{ text }]);
  });

  it('is itself in the positional format, encoded whole or by field', () => {
    const fields = array({ text });
    expect(parametersOf(encodeURIComponent(fields.join('||')))).toEqual([{ text }]);
    expect(parametersOf(fields.map((field) => (field === '-' ? field : encodeURIComponent(field))).join('||'))).toEqual(
      [{ text }],
    );
  });

  it('is itself in the query format', () => {
    const own = `text=${encodeURIComponent(text)}`;
    const query = `logtype=2&_p_url=https%3A%2F%2Fa.example%2F&appKey=k&gokey=${encodeURIComponent(own)}`;
    expect(parametersOf('', query, '/x')).toEqual([{ text }]);
    expect(parametersOf(query, '', '/x')).toEqual([{ text }]);
  });
});

it('the address of a page keeps the encodings of its own', () => {
  const address = 'https://a.example/?q=a%26b%252B';
  const of = (body: string) => decodePayload(body, '', '/x_logs').events[0]?.pageUrl;
  expect(of(encodeURIComponent(array({}, address).join('||')))).toBe(address);
  expect(of(encodeURIComponent(array({}, encodeURIComponent(address)).join('||')))).toBe(address);
});
