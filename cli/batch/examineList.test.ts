import { expect, it } from 'vitest';
import type { TargetOutcome } from '../../reports/batch/batchState.ts';
import { examineList } from './examineList.ts';

const targets = ['a', 'b', 'c', 'd'].map((id) => ({ id, target: `https://${id}.example/`, env: {} }));
const times = { startedAt: '2026-11-27T07:00:00.000Z', endedAt: '2026-11-27T07:00:01.000Z' };
const failed = (why: string): TargetOutcome => ({ status: 'failed', exitCode: 2, ...times, why });
const ours = failed('Error HEYAN_WAREHOUSE The warehouse (temporary) did not start within 60 s.');
const theirs = failed('Error HEYAN_TARGET_UNREACHABLE It cannot be reached.');

/** What is settled, as `id: how`, when each target answers one after the other what stands here. */
const settledOf = async (
  answers: Readonly<Record<string, readonly (TargetOutcome | undefined)[]>>,
  signal = new AbortController().signal,
) => {
  const settled: string[] = [];
  const asked = new Map<string, number>();
  await examineList(targets, {
    width: 1,
    signal,
    examine: async ({ id }) => {
      const at = asked.get(id) ?? 0;
      asked.set(id, at + 1);
      return answers[id]?.[at] ?? (at === 0 && !(id in answers) ? theirs : undefined);
    },
    settle: (id, outcome) =>
      void settled.push(
        `${id}: ${outcome.status === 'failed' ? (/HEYAN_\w+/.exec(outcome.why)?.[0] ?? '') : outcome.status}`,
      ),
  });
  return settled;
};
const there = 'HEYAN_TARGET_UNREACHABLE';

it('what this machine failed at is tried once more behind all others, and nothing else is', async () => {
  expect(await settledOf({ b: [ours, theirs] })).toEqual([
    `a: ${there}`,
    'b: HEYAN_WAREHOUSE',
    `c: ${there}`,
    `d: ${there}`,
    'b: pending',
    `b: ${there}`,
  ]);
});

it('where it fails again the others are not tried', async () => {
  expect((await settledOf({ a: [ours, ours], b: [ours, theirs] })).slice(4)).toEqual([
    'a: pending',
    'a: HEYAN_WAREHOUSE',
  ]);
});

it('told to stop it leaves as still to be done what it had begun again', async () => {
  expect((await settledOf({ a: [ours, undefined], b: [ours, theirs] })).slice(4)).toEqual(['a: pending']);
  expect(await settledOf({}, AbortSignal.abort())).toEqual([]);
});
