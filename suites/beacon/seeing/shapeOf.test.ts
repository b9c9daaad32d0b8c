import { expect, it } from 'vitest';
import { shapeOf } from './shapeOf.ts';

it.each([
  ['https://a.example/resources/r-0001', '/resources/*'],
  ['https://a.example/article.php?id=1&page=2', '/article.php?id&page'],
  ['https://a.example/article.php?page=7&id=9', '/article.php?id&page'],
  ['https://a.example/about', '/about'],
  ['https://a.example/#/news/12?from=home', '/#/news/*'],
])('%s has the shape %s', (address, shape) => {
  expect(shapeOf(address)).toBe(shape);
});
