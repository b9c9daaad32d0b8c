import { expect, test } from 'vitest';
import { platformKinds } from '../spec/platformKind.ts';
import { requirements } from '../spec/requirements/requirements.ts';
import { checks } from './checks.ts';
import { retiredCheckIds } from './retiredCheckIds.ts';

const known = new Set(requirements.map((requirement) => requirement.id));

test('check ids are unique, well formed and never reused', () => {
  const ids = checks.map((check) => check.id);
  expect(ids).toEqual([...new Set(ids)]);
  expect(ids.filter((id) => !/^[a-z]+(?:-[a-z]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))).toEqual([]);
  expect(ids.filter((id) => retiredCheckIds.includes(id))).toEqual([]);
});

test.each(checks.map((check) => [check.id, check] as const))(
  '%s verifies known requirements and speaks both languages',
  (id, check) => {
    expect(check.verifies.filter((requirement) => !known.has(requirement))).toEqual([]);
    expect(check.verifies).toEqual([...new Set(check.verifies)]);
    expect(check.title['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(check.title.en).toMatch(/^[^\p{Script=Han}]{8,}$/u);
    expect(check.platforms.filter((kind) => !platformKinds.includes(kind))).toEqual([]);
    expect(check.platforms.length).toBeGreaterThan(0);
    expect(id.split('.')[0]).toBe(check.channel);
  },
);
