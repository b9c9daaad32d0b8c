import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { shellQuote } from './shellQuote.ts';

it.each([
  'plain',
  "it's",
  '$(touch /tmp/owned)',
  '$HOME',
  '{a,b}',
  'a\tb',
  '`id`',
  'a b',
  '"',
  String.raw`\'`,
  ';rm',
  '*',
  '~',
  '',
  '-n',
  '中文',
  '!!',
  'a\nb',
])('a real shell reads %j back unchanged', (argument) => {
  expect(execFileSync('sh', ['-c', `printf %s ${shellQuote(argument)}`], { encoding: 'utf8' })).toBe(argument);
});
