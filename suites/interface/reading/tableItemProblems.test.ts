import { expect, it } from 'vitest';
import { tableItemProblems } from './tableItemProblems.ts';

const problems = (records: readonly Readonly<Record<string, unknown>>[], declared = false) => {
  const { missing, carriers } = tableItemProblems('user', ['userId', 'type'], records, declared);
  return { missing: missing.map(({ field }) => field), carriers };
};

it('a foreign field that every record fills may be the item under another name', () => {
  expect(problems([{ userId: 'a', 角色: '学生' }])).toEqual({ missing: [], carriers: ['角色'] });
});

it.each<[string, readonly Readonly<Record<string, unknown>>[], boolean]>([
  ['what a serializer adds', [{ userId: 'a', $type: 'User', _class: 'u' }], false],
  ['a field that is empty', [{ userId: 'a', note: null }], false],
  ['a field that some records lack', [{ userId: 'a', note: 'x' }, { userId: 'b' }], false],
  [
    'an item that other records have',
    [
      { userId: 'a', type: 's', note: 'x' },
      { userId: 'b', note: 'x' },
    ],
    false,
  ],
  ['a field of the platform that declared its format', [{ userId: 'a', $art: 's', role: 'student' }], true],
])('%s stands for nothing', (_, records, declared) => {
  expect(problems(records, declared)).toEqual({ missing: ['type'], carriers: [] });
});

it('one foreign field stands for one item', () => {
  expect(problems([{ role: 'student' }])).toEqual({ missing: ['userId', 'type'], carriers: [] });
});
