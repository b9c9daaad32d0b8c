import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { blockedContent } from './blockedContent.ts';

const body = Buffer.from('go()');
const hash = (kind: string): string => `${kind}-${createHash(kind).update(body).digest('base64')}`;

it.each<[page: string, url: string, mixed: boolean]>([
  ['https://a.example/', 'http://b.example/x', true],
  ['https://a.example/', 'http://127.0.0.1:9000/x', false],
  ['https://a.example/', 'https://b.example/x', false],
  ['http://a.example/', 'http://b.example/x', false],
])('%s asking for %s', (page, url, mixed) => {
  expect(blockedContent.mixed(new URL(page), new URL(url))).toBe(mixed);
});

it.each<[type: string, options: string, blocked: boolean]>([
  ['text/javascript; charset=utf-8', 'nosniff', false],
  ['application/x-javascript', 'nosniff', false],
  ['text/plain', '', false],
  ['text/plain', 'nosniff', true],
  ['', 'nosniff', true],
  ['image/png', '', true],
])('a script of type "%s" with "%s"', (type, options, blocked) => {
  expect(blockedContent.script(new Headers({ 'content-type': type, 'x-content-type-options': options }))).toBe(blocked);
});

it.each<[integrity: string, altered: boolean]>([
  ['', false],
  ['md5-x', false],
  [hash('sha256'), false],
  [`${hash('sha256')} sha512-AAAA`, true],
  [`sha384-AAAA ${hash('sha384')}`, false],
  ['sha256-AAAA', true],
])('integrity "%s"', (integrity, altered) => {
  expect(blockedContent.altered(integrity, body)).toBe(altered);
});
