import { expect, it } from 'vitest';
import { testFinding } from '../running/testCheck.ts';
import { inconclusive, judged, notApplicable, passed } from './outcome.ts';

const text = { 'zh-CN': '说明', en: 'a note' };
const supply = { kind: 'capability' as const, name: 'control', how: text };

it('an outcome holds what was said, and no key for what was not', () => {
  expect(Object.entries(passed())).toEqual([['kind', 'passed']]);
  expect(passed(text)).toEqual({ kind: 'passed', note: text });
  expect(Object.keys(inconclusive('no-data', text))).toEqual(['kind', 'reason', 'detail']);
  expect(inconclusive('no-data', text, supply, supply)).toEqual({
    kind: 'inconclusive',
    reason: 'no-data',
    detail: text,
    supply: [supply, supply],
  });
  expect(notApplicable('not-supported', text)).toEqual({
    kind: 'not-applicable',
    reason: 'not-supported',
    detail: text,
  });
});

it('without a finding it passed', () => {
  expect(judged([])).toEqual(passed());
  const findings = [testFinding({ pointer: '/a' }), testFinding({ pointer: '/b' })];
  expect(judged(findings)).toEqual({ kind: 'findings', findings });
});
