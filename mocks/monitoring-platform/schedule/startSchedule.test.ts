import { expect, it } from 'vitest';
import { startSchedule } from './startSchedule.ts';

const at = (now: number) => {
  const time = { now };
  const armed: { at: number; act: () => void }[] = [];
  return {
    time,
    armed,
    clock: { now: () => time.now },
    timer: (due: number, act: () => void) => {
      armed.push({ at: due, act });
      return () => {};
    },
    /** The time has come, a little late. */
    come: () => {
      const last = armed.at(-1);
      time.now = (last?.at ?? 0) + 5;
      last?.act();
    },
  };
};
const daily = { cron: '0 2 * * *', timeZone: 'Asia/Shanghai' };
// 2026-11-23 10:00 in China.
const start = Date.UTC(2026, 10, 23, 2, 0);

it('acts every day at two in the morning of China, for every platform, whatever one of them does', async () => {
  const { clock, timer, time, armed, come } = at(start);
  const days: string[] = [];
  const errors: string[] = [];
  let round = Promise.withResolvers<void>();
  const schedule = startSchedule({
    ...daily,
    clock,
    timer,
    platformIds: () => ['a', 'c'],
    run: async (platformId) => {
      if (platformId === 'a') throw new Error('a is down');
      days.push(`${platformId} ${new Date(time.now).toISOString()}`);
      round.resolve();
    },
    onError: (platformId) => errors.push(platformId),
  });
  for (let day = 0; day < 3; day += 1) {
    round = Promise.withResolvers<void>();
    come();
    await round.promise;
  }
  await schedule.close();
  expect(armed.map((one) => new Date(one.at).toISOString())).toEqual([
    '2026-11-23T18:00:00.000Z',
    '2026-11-24T18:00:00.000Z',
    '2026-11-25T18:00:00.000Z',
    '2026-11-26T18:00:00.000Z',
  ]);
  expect(errors).toEqual(['a', 'a', 'a']);
  expect(days).toEqual(['c 2026-11-23T18:00:00.005Z', 'c 2026-11-24T18:00:00.005Z', 'c 2026-11-25T18:00:00.005Z']);
});

it('does not pile up rounds behind one that takes long, and ends it when closed', async () => {
  const { clock, timer, come } = at(start);
  let begun = 0;
  const reasons: unknown[] = [];
  const started = Promise.withResolvers<void>();
  const schedule = startSchedule({
    ...daily,
    clock,
    timer,
    platformIds: () => ['a'],
    run: (_, signal) => {
      begun += 1;
      started.resolve();
      return new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
      });
    },
    onError: (_, error) => reasons.push(error),
  });
  come();
  await started.promise;
  for (let missed = 0; missed < 10; missed += 1) come();
  await schedule.close();
  expect([begun, reasons]).toEqual([1, []]);
});

it.each([
  ['an hour ahead of its round and back', 17, 1],
  // As machines begin whose battery is empty, until the network tells them the time.
  ['twenty years ahead and back', 20 * 365 * 24, 1],
])('a clock that was put %s makes neither rounds by the dozen nor none for years', async (_, hours, rounds) => {
  const { clock, timer, time, armed } = at(start);
  let begun = 0;
  const schedule = startSchedule({
    ...daily,
    clock,
    timer,
    platformIds: () => ['a'],
    run: async () => void (begun += 1),
    onError: () => {},
  });
  time.now = start + hours * 3_600_000;
  armed.at(-1)?.act();
  await Promise.resolve();
  time.now = start + 60_000;
  for (let early = 0; early < 5; early += 1) armed.at(-1)?.act();
  expect(new Date(schedule.next()).toISOString()).toBe('2026-11-23T18:00:00.000Z');
  await schedule.close();
  expect(begun).toBe(rounds);
});
