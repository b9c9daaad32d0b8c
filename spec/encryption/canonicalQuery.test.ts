import { array, assert, pre, property, string, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalQuery } from './canonicalQuery.ts';

const pairs = array(tuple(string({ unit: 'grapheme', maxLength: 8 }), string({ unit: 'grapheme', maxLength: 8 })), {
  maxLength: 6,
});
/** The same query as another writes it: other order, other spellings of the same characters. */
const written = (list: readonly (readonly [string, string])[], spell: (text: string) => string): string =>
  list.map(([name, value]) => `${spell(name)}=${spell(value)}`).join('&');
const every = (text: string): string =>
  [...Buffer.from(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
const form = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);

describe('the query in its one form', () => {
  it('is the same however it is spelt and in whatever order', () => {
    assert(
      property(pairs, (list) => {
        const expected = canonicalQuery(written(list, encodeURIComponent));
        expect(expected).toBeDefined();
        for (const spell of [every, form]) {
          expect(canonicalQuery(written(list, spell))).toBe(expected);
          expect(canonicalQuery(written(list.toReversed(), spell))).toBe(expected);
        }
        // Once more changes nothing.
        expect(canonicalQuery(expected ?? '')).toBe(expected);
      }),
    );
  });

  it('is another for other parameters', () => {
    const sorted = (list: readonly (readonly [string, string])[]): string =>
      JSON.stringify(list.map((pair) => JSON.stringify(pair)).sort());
    assert(
      property(pairs, pairs, (one, other) => {
        pre(sorted(one) !== sorted(other));
        expect(canonicalQuery(written(one, encodeURIComponent))).not.toBe(
          canonicalQuery(written(other, encodeURIComponent)),
        );
      }),
    );
  });

  it('is a line of plain characters, or none', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 60 }), (query) => {
        expect(canonicalQuery(query) ?? '').toMatch(/^[\w.~%=&-]*$/);
      }),
    );
  });
});
