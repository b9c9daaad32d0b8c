import { expect, it } from 'vitest';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import type { ExchangeDigest } from '../exchange/contract/exchangeDigest.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import { startCollecting } from './startCollecting.ts';

it('collects each way in at its time, from the platforms that have it', async () => {
  // 2026-11-23 01:58 in China.
  const time = { now: Date.UTC(2026, 10, 22, 17, 58) };
  const armed: { at: number; act: () => void }[] = [];
  const platform = (platformId: string, more: Partial<RegisteredPlatform>): RegisteredPlatform => ({
    platformId,
    name: platformId,
    kind: 'resource',
    appKey: platformId,
    hosts: [],
    ...more,
  });
  const credentials = { appKey: 'k', encryptionKey: '', signatureKey: '' };
  const frontDatabase = { type: 'mysql', host: 'h', port: 1, database: 'd', user: 'u', password: 'p' } as const;
  const all = [
    platform('nothing', {}),
    platform('suspended', { interfaces: { urls: {}, credentials }, sources: {}, frontDatabase }),
    platform('i', { interfaces: { urls: {}, credentials } }),
    platform('s', { sources: { probe: { url: 'http://127.0.0.1:1', token: 't' } } }),
    platform('e', { frontDatabase }),
    platform('all', { interfaces: { urls: {}, credentials }, sources: {}, frontDatabase }),
  ];
  const came: string[] = [];
  let each = (): void => {};
  const note = (what: string, platformId: string): void => {
    came.push(`${new Date(time.now).toISOString().slice(11, 16)} ${what} ${platformId}`);
    each();
  };
  const collecting = startCollecting({
    platform: {
      platforms: () => all,
      isInOperation: () => true,
      verifications: { repeat: async () => [] },
      isSuspended: (platformId) => platformId === 'suspended',
      interfaces: { pull: async () => [] },
      sources: { collect: async () => [] },
      exchange: { runDay: async (platformId) => ({ platformId }) as ExchangeDigest },
      health: { watch: async () => [] },
    },
    profile: referenceProfile(),
    clock: { now: () => time.now },
    timer: (at, act) => {
      armed.push({ at, act });
      return () => {};
    },
    onPulled: (platformId) => note('pulled', platformId),
    onCollected: (platformId) => note('collected', platformId),
    onDigest: ({ platformId }) => note('extracted', platformId),
    onWatched: (platformId) => note('watched', platformId),
    onError: (platformId, error) => came.push(`${platformId} ${String(error)}`),
  });
  const until = Date.UTC(2026, 10, 22, 18, 31);
  for (;;) {
    const due = armed.toSorted((a, b) => a.at - b.at)[0];
    if (due === undefined || due.at > until) break;
    armed.splice(armed.indexOf(due), 1);
    time.now = due.at;
    const two = Promise.withResolvers<void>();
    const before = came.length;
    // All five are watched, two have each way in.
    const wanted = new Date(due.at).getUTCMinutes() === 23 ? 5 : 2;
    each = () => came.length >= before + wanted && two.resolve();
    due.act();
    await two.promise;
  }
  await collecting.close();
  const at = (what: string): readonly string[] => came.filter((one) => one.includes(what));
  expect(at('pulled')).toEqual(['18:30 pulled i', '18:30 pulled all']);
  expect(at('extracted')).toEqual(['18:00 extracted e', '18:00 extracted all']);
  expect(at('collected').filter((one) => one.endsWith('s'))).toEqual(
    ['00', '05', '10', '15', '20', '25', '30'].map((minute) => `18:${minute} collected s`),
  );
  expect(at('watched').toSorted()).toEqual(['all', 'e', 'i', 'nothing', 's'].map((one) => `18:23 watched ${one}`));
  expect(came).toHaveLength(4 + 14 + 5);
});
