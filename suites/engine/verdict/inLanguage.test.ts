import { expect, test } from 'vitest';
import { inLanguage } from './inLanguage.ts';

const text = { 'zh-CN': '错误信息', en: 'error information' };

test.each([
  [text, '错误信息'],
  [
    [text, 1],
    ['错误信息', 1],
  ],
  [
    { status: 200, body: text },
    { status: 200, body: '错误信息' },
  ],
  [
    { ...text, fr: 'x' },
    { ...text, fr: 'x' },
  ],
  [
    { 'zh-CN': 1, en: 2 },
    { 'zh-CN': 1, en: 2 },
  ],
  [
    { 'zh-CN': '错误信息', en: 2 },
    { 'zh-CN': '错误信息', en: 2 },
  ],
  [
    { 'zh-CN': 1, en: 'error information' },
    { 'zh-CN': 1, en: 'error information' },
  ],
  [undefined, undefined],
  [5, 5],
  [null, null],
  ['plain', 'plain'],
])('%j', (value, shown) => {
  expect(inLanguage(value, 'zh-CN')).toEqual(shown);
});

test('a date stays a date', () => {
  const when = new Date(0);
  expect(inLanguage({ when }, 'en')).toEqual({ when });
});
