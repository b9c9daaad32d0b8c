import { expect, it } from 'vitest';
import { isIri } from './isIri.ts';

it.each([
  'https://a.example/',
  'https://a.example/%E6%A0%8F',
  'https://教育.example/栏目/一?词=二#!/三',
  'urn:x:语',
  'http://a.example/𠮷',
])('%s is an address', (text) => expect(isIri(text)).toBe(true));

it.each([
  '',
  '/栏目/一',
  '栏目',
  'https://a.example/a b',
  'https://a.example/\u0085',
  'https://a.example/\ud842',
  'https://a.example/{一}',
  '://一',
])('%j is none', (text) => expect(isIri(text)).toBe(false));
