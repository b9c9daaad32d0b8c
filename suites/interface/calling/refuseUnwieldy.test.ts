import { describe, expect, it } from 'vitest';
import { refuseUnwieldy } from './refuseUnwieldy.ts';

const looked = (text: string): (() => void) => {
  const bytes = new TextEncoder().encode(text);
  return () => refuseUnwieldy(bytes, 'http://a.example/users');
};

describe('an answer before it is parsed', () => {
  it.each([
    ['nothing', ''],
    ['no JSON', '<html>'],
    [
      'a full page',
      JSON.stringify({ records: Array.from({ length: 1_000 }, (_, id) => ({ id, name: 'a,b', tags: [1] })) }),
    ],
    ['a thousand levels', '['.repeat(1_000) + ']'.repeat(1_000)],
    ['many commas and brackets in texts', JSON.stringify(Array.from({ length: 6 }, () => ',[{"'.repeat(150_000)))],
    ['texts that end with a backslash', JSON.stringify(Array.from({ length: 2_000 }, () => '[\\'))],
  ])('%s may be', (_, text) => {
    expect(looked(text)).not.toThrow();
  });

  it.each([
    ['too many values', `[${'1,'.repeat(500_000)}1]`, 'give them in pages'],
    ['too deep a list', '['.repeat(1_001) + ']'.repeat(1_001), 'nested 1001 levels'],
    [
      'too deep an object, after texts',
      `["]","\\"",${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}]`,
      'nested 50001 levels',
    ],
    ['a value of megabytes', JSON.stringify({ records: [{ name: '名'.repeat(400_000) }] }), 'a value of 1200001 bytes'],
    [
      'megabytes of small values',
      JSON.stringify(Array.from({ length: 90 }, () => 'x'.repeat(100_000))),
      'has 9000271 bytes',
    ],
    ['brackets that nobody closes', '{"a":['.repeat(100_000), 'nested 200000 levels'],
  ])('%s may not', (_, text, said) => {
    expect(looked(text)).toThrow(said);
  });
});
