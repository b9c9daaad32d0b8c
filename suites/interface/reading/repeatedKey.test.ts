import { expect, it } from 'vitest';
import { repeatedKey } from './repeatedKey.ts';

it.each<[string, string | undefined]>([
  ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', undefined],
  ['{"a":1,"b":2,"a":3}', 'a'],
  ['{"a":{"x":1},"b":[{"y":1,"y" : 2}]}', 'y'],
  ['{"a":1,"\\u0061":2}', 'a'],
  ['{"a\\"b":"{\\"a\\":1,\\"a\\":2}","c":"a\\\\"}', undefined],
  ['{"x":{"__proto__":{}}}', '__proto__'],
  [`${'['.repeat(100_000)}${']'.repeat(100_000)}`, undefined],
  ['"a"', undefined],
])('%#', (text, key) => {
  expect(repeatedKey(text)).toBe(key);
});
