import { expect, test } from 'vitest';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { ExchangeDigest } from './contract/exchangeDigest.ts';
import { startExchangeSchedule } from './startExchangeSchedule.ts';

test('extracts every day at two in the morning of China, every platform with a front database, whatever one of them does', async () => {
  // 2026-11-23 10:00 in China.
  const time = { now: Date.UTC(2026, 10, 23, 2, 0) };
  const armed: { at: number; act: () => void }[] = [];
  const days: string[] = [];
  const errors: string[] = [];
  let digested = Promise.withResolvers<void>();
  const database = { type: 'postgresql', host: 'h', port: 1, database: 'd', user: 'u', password: 'p' } as const;
  const platform = (platformId: string, withDatabase: boolean): RegisteredPlatform => ({
    platformId,
    name: platformId,
    kind: 'resource',
    appKey: 'k',
    hosts: [],
    ...(withDatabase ? { frontDatabase: database } : {}),
  });
  const schedule = startExchangeSchedule({
    profile: referenceProfile(),
    clock: { now: () => time.now },
    platforms: () => [platform('a', true), platform('b', false), platform('c', true)],
    runDay: async (platformId) => {
      if (platformId === 'a') throw new Error('a is down');
      return { platformId, day: new Date(time.now).toISOString() } as ExchangeDigest;
    },
    timer: (at, act) => {
      armed.push({ at, act });
      return () => {};
    },
    onDigest: ({ platformId, day }) => {
      days.push(`${platformId} ${day}`);
      digested.resolve();
    },
    onError: (platformId) => errors.push(platformId),
  });
  for (let day = 0; day < 3; day += 1) {
    const timer = armed.at(-1);
    time.now = (timer?.at ?? 0) + 5;
    digested = Promise.withResolvers<void>();
    timer?.act();
    await digested.promise;
  }
  await schedule.close();
  expect(armed.map(({ at }) => new Date(at).toISOString())).toEqual([
    '2026-11-23T18:00:00.000Z',
    '2026-11-24T18:00:00.000Z',
    '2026-11-25T18:00:00.000Z',
    '2026-11-26T18:00:00.000Z',
  ]);
  expect(errors).toEqual(['a', 'a', 'a']);
  expect(days).toEqual(['c 2026-11-23T18:00:00.005Z', 'c 2026-11-24T18:00:00.005Z', 'c 2026-11-25T18:00:00.005Z']);
});
