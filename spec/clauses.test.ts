import { expect, it } from 'vitest';
import { clauses } from './clauses.ts';
import { localizedProblems } from './localizedProblems.ts';

it('gives every clause an existing parent and a title in both languages', () => {
  for (const [id, clause] of Object.entries(clauses)) {
    expect(clause.id).toBe(id);
    expect(clause.parent === null || Object.hasOwn(clauses, clause.parent)).toBe(true);
    expect(localizedProblems(id, clause.title)).toEqual([]);
  }
});

it('has the chapters, clauses and tables of the draft and no more', () => {
  const ids = Object.keys(clauses);
  expect(ids.filter((id) => /^\d\.\d$/.test(id))).toHaveLength(2 + 8 + 3 + 4);
  expect(ids.filter((id) => /^7\.\d\.\d$/.test(id))).toHaveLength(3 + 8 + 6);
  expect(ids.filter((id) => id.startsWith('table-'))).toHaveLength(7);
  expect(ids).toHaveLength(4 + 17 + 17 + 7 + 2);
});
