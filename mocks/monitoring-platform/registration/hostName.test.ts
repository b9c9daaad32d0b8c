import { expect, it } from 'vitest';
import { hostName } from './hostName.ts';

it.each([
  ['www.edu.example', 'www.edu.example'],
  ['Www.Edu.Example', 'www.edu.example'],
  [' www.edu.example ', 'www.edu.example'],
  ['www.edu.example.', 'www.edu.example'],
  ['www.edu.example:8443', 'www.edu.example'],
  ['https://www.edu.example', 'www.edu.example'],
  ['HTTP://WWW.EDU.EXAMPLE:80/a?b#c', 'www.edu.example'],
  ['www.edu.example/lessons', 'www.edu.example'],
  ['教育.中国', 'xn--wcvs22d.xn--fiqs8s'],
  ['教育。中国', 'xn--wcvs22d.xn--fiqs8s'],
  ['ｗｗｗ.edu.example', 'www.edu.example'],
  ['localhost', 'localhost'],
  ['my_host.example', 'my_host.example'],
  ['36.112.0.1:8080', '36.112.0.1'],
  ['2001:DB8:0::1', '[2001:db8::1]'],
  ['[2001:db8::1]', '[2001:db8::1]'],
  ['[2001:db8::1]:443', '[2001:db8::1]'],
])('%s is the host %s of a page', (text, expected) => {
  expect(hostName(text)).toBe(expected);
});

it('gives what the address of a page has', () => {
  for (const host of ['教育.中国', 'Www.Edu.Example', '[2001:db8:0::1]'])
    expect(hostName(host)).toBe(new URL(`https://${host}/a`).hostname);
});

it.each([
  '',
  ' ',
  '*.edu.example',
  'a b.example',
  'ftp://www.edu.example',
  'www@edu.example',
  'a..b',
  '.',
  '[::1',
  '/',
])('%j names no host', (text) => {
  expect(hostName(text)).toBeUndefined();
});
