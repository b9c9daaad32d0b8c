import { expect, test } from 'vitest';
import { brokenChangeRules } from './brokenChangeRules.ts';
import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';

const row = (key: string, digest: string, updateTime: number): SnapshotRow => ({
  table: 't',
  key,
  digest,
  updateTime,
  isDeleted: false,
});

test('a change with a later time, an untouched row, a new one and one that went keep the rules', () => {
  expect(
    brokenChangeRules(
      [row('a', '1', 10), row('b', '1', 10), row('d', '1', 10)],
      [row('a', '2', 11), row('b', '1', 10), row('c', '1', 5)],
    ),
  ).toEqual([]);
});

test('changes without a later time and times that go back are told once per table, with examples', () => {
  const before = ['a', 'b', 'c', 'd', 'e'].map((key) => row(key, '1', 10));
  const after = [row('a', '2', 10), row('b', '2', 10), row('c', '2', 10), row('d', '2', 10), row('e', '1', 9)];
  const findings = brokenChangeRules(before, after);
  expect(findings.map(({ code }) => code)).toEqual([
    'exchange.content-changed-time-not',
    'exchange.update-time-backwards',
  ]);
  expect(findings[0]?.message.en).toBe(
    'In t the content of 4 rows changed while their update time did not advance, such as a, b, c.',
  );
});
