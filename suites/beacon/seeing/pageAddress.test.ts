import { expect, it } from 'vitest';
import { pageAddress } from './pageAddress.ts';

it.each([
  ['/news#/list', 'https://a.example/news#/list'],
  ['#!/news', 'https://a.example/#!/news'],
  ['#!news', 'https://a.example/#!news'],
  ['#/新闻?page=2', 'https://a.example/#/%E6%96%B0%E9%97%BB?page=2'],
  ['/news#top', 'https://a.example/news'],
  ['/news#', 'https://a.example/news'],
  ['#/', 'https://a.example/'],
  ['#!/', 'https://a.example/'],
  ['#!', 'https://a.example/'],
  ['javascript:void(0)', undefined],
  ['mailto:a@a.example', undefined],
  ['https://[', undefined],
])('%s is opened by %s', (address, opened) => {
  expect(pageAddress(address, 'https://a.example/')?.href).toBe(opened);
});
