import { expect, test } from 'vitest';
import { searchTokens } from './searchTokens.ts';

test('Chinese by pairs, one letter alone as itself, Latin words and the parts of ids as they stand', () => {
  expect(searchTokens('前置数据库的 SM4-CBC，interface.refuses-replay 与HTTP')).toEqual([
    '前置',
    '置数',
    '数据',
    '据库',
    '库的',
    'SM4',
    'CBC',
    'interface',
    'refuses',
    'replay',
    '与',
    'HTTP',
  ]);
  expect(searchTokens('，—  ')).toEqual([]);
});

test('its text alone is the function: the browser is handed nothing else', () => {
  const alone = new Function(`return (${searchTokens.toString()})`)() as typeof searchTokens;
  expect(alone('核验 heyan')).toEqual(searchTokens('核验 heyan'));
});
