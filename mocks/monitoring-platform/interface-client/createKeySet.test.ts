import { describe, expect, it } from 'vitest';
import { createKeySet } from './createKeySet.ts';

/** Repeatable, so that a failure can be looked at. */
const numbers = (count: number, below: number): readonly number[] => {
  let state = 7;
  return Array.from({ length: count }, () => (state = (state * 48_271) % 2_147_483_647) % below);
};

describe('createKeySet', () => {
  it.each<[string, readonly string[]]>([
    ['ascending', Array.from({ length: 500 }, (_, at) => `u${String(at).padStart(4, '0')}`)],
    ['descending', Array.from({ length: 500 }, (_, at) => `u${String(500 - at).padStart(4, '0')}`)],
    ['at random, many twice', numbers(2000, 700).map(String)],
    ['numbers that are not padded', Array.from({ length: 500 }, (_, at) => String(at))],
    ['characters outside the basic plane, and the empty text', ['𠮷', '', '\uFFFF', '𠮷', '😀', '', 'a', '😀']],
  ])('answers as a set does to keys that come %s', (_, keys) => {
    const [ours, set] = [createKeySet(), new Set<string>()];
    for (const key of [...keys, ...keys]) {
      const known = set.has(key);
      set.add(key);
      expect({ key, added: ours.add(key) }).toEqual({ key, added: !known });
    }
    expect(ours.size()).toBe(set.size);
  });
});
