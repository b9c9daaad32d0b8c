import { expect, it } from 'vitest';
import type { Indicator } from './indicator.ts';
import { indicatorProblems } from './indicatorProblems.ts';
import { indicators } from './indicators.ts';

const changed = (id: string, changes: Partial<Indicator>): readonly Indicator[] =>
  indicators.map((one) => (one.id === id ? { ...one, ...changes } : one));

it('catches each way in which indicators can drift', () => {
  const bad: readonly (readonly [readonly Indicator[], string])[] = [
    [
      changed('t7-6-vulnerabilities', { row: 5, id: 't7-5-vulnerabilities' }),
      't7-5-vulnerabilities: table 7 has no row 5',
    ],
    [
      changed('t7-6-vulnerabilities', { row: 5, id: 't7-5-vulnerabilities' }),
      'table 7 row 6: not exactly one indicator',
    ],
    [changed('t3-4-page-views', { id: 't3-5-page-views' }), 't3-5-page-views: the id is not t3-4-<slug>'],
    [changed('t3-4-page-views', { id: 't3-4-' }), 't3-4-: the id is not t3-4-<slug>'],
    [changed('t3-6-clicks', { id: 't3-4-page-views' }), 't3-4-page-views: the id is used twice'],
    [indicators.filter(({ id }) => id !== 't3-6-clicks'), 'table 3 row 6: not exactly one indicator'],
    [
      changed('t5-2-accepted-cases', { platforms: ['resource'] }),
      't5-2-accepted-cases: table 5 is of other kinds of platform',
    ],
    [changed('t3-3-regions', { dimensions: ['city', 'city'] }), 't3-3-regions: a dimension is repeated'],
    [changed('t3-6-clicks', { unit: { 'zh-CN': '', en: 'clicks' } }), 't3-6-clicks: no unit'],
    [
      changed('t3-6-clicks', { name: { 'zh-CN': 'clicks', en: 'Clicks' } }),
      't3-6-clicks name: the Chinese text holds no Chinese',
    ],
    [changed('t3-6-clicks', { definition: { 'zh-CN': '点击', en: '' } }), 't3-6-clicks definition: no English text'],
  ];
  for (const [given, problem] of bad) expect(indicatorProblems(given)).toContain(problem);
});

it('finds nothing in the indicators of the draft', () => {
  expect(indicatorProblems(indicators)).toEqual([]);
});

it('has 54 of them, as the tables do', () => {
  const perTable = [1, 2, 3, 4, 5, 6, 7].map((table) => indicators.filter((one) => one.table === table).length);
  expect(perTable).toEqual([5, 6, 7, 15, 9, 5, 7]);
  expect(indicators).toHaveLength(54);
});
