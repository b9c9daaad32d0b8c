import { expect, test } from 'vitest';
import type { SnapshotRow } from '../../../mocks/monitoring-platform/runs/contract/snapshots.ts';
import { vanishedRows } from './vanishedRows.ts';

const row = (table: string, key: string, isDeleted = false): SnapshotRow => ({
  table,
  key,
  digest: '1',
  updateTime: 1,
  isDeleted,
});

test('a row that was alive may not go, one flagged as deleted may, and a table not looked at says nothing', () => {
  const before = [row('t', 'a'), row('t', 'b'), row('t', 'c', true), row('large', 'x')];
  const [finding, ...more] = vanishedRows(before, [row('t', 'a')], new Set(['t']));
  expect([finding?.code, finding?.pointer, finding?.message.en, more]).toEqual([
    'exchange.row-vanished',
    't',
    'From t 1 rows vanished without a soft delete, such as b.',
    [],
  ]);
  expect(vanishedRows(before, before, new Set(['t', 'large']))).toEqual([]);
});
