import { expect, it } from 'vitest';
import { coverageLines } from './coverageLines.ts';

const visits = {
  name: { 'zh-CN': '浏览', en: 'Views' },
  indicators: ['t3-4-page-views'],
  quantities: ['average-visit-duration'],
};

it('says which rows stand for a requirement, how many of them, and by which way', () => {
  expect(coverageLines({ rows: 'all', groups: [visits], ways: ['beacon', 'source'] }, 'zh-CN')).toEqual([
    '所需的行: 各行都须取得 · 数据代码采集、接入平台之外的来源',
    '  浏览：t3-4-page-views, average-visit-duration',
  ]);
  expect(coverageLines({ rows: 'some', groups: [visits] }, 'en')).toEqual([
    'Rows: at least one row of each group',
    '  Views: t3-4-page-views, average-visit-duration',
  ]);
});
