import { expect, it } from 'vitest';
import { codeTables } from './codeTables.ts';
import { codeWords } from './codeWords.ts';

it.each(Object.keys(codeTables))('every word of %s means one code, and every code can be said', (table) => {
  const { words, codes } = codeWords(table);
  const meanings = new Map<string, Set<string>>();
  for (const [at, word] of words.entries()) meanings.set(word, (meanings.get(word) ?? new Set()).add(codes[at] ?? ''));
  expect([...meanings].filter(([, means]) => means.size > 1)).toEqual([]);
  expect([...new Set(codes)]).toEqual(codeTables[table]?.entries.map(({ code }) => code));
});

it.each([
  ['vulnerability-level', '超危', 'critical'],
  ['vulnerability-level', '危急', 'critical'],
  ['attack-result', '成功', 'success'],
  ['attack-result', 'failure', 'failure'],
  ['attack-category', 'nados', 'NADOS'],
])('in %s %s is %s', (table, word, code) => {
  const { words, codes } = codeWords(table);
  expect(codes[words.indexOf(word)]).toBe(code);
});

it('says which table there is not', () => {
  expect(() => codeWords('nonsense')).toThrow('nonsense');
});
