import { afterAll, beforeAll, expect, it } from 'vitest';
import { startCloudManagement } from '../../mocks/cloud-management/startCloudManagement.ts';
import { startCyberSecurity } from '../../mocks/cyber-security/startCyberSecurity.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { sampleEve } from '../../mocks/probe/sampleEve.ts';
import { startProbe } from '../../mocks/probe/startProbe.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { sourcesLoop } from './sourcesLoop.ts';

const platformId = 'p1';
const closing: (() => Promise<void>)[] = [];
let monitoring: MonitoringPlatform;
let check: () => ReturnType<typeof sourcesLoop>;
beforeAll(async () => {
  const [cloudManagement, cyberSecurity, probe] = await Promise.all([
    startCloudManagement({ platformIds: [platformId, 'p2'] }),
    startCyberSecurity({ platformIds: [platformId, 'p2'] }),
    startProbe({ platforms: [{ platformId, urls: ['http://127.0.0.1:1/'], hosts: ['a.example'], addresses: [] }] }),
  ]);
  monitoring = await startMonitoringPlatform();
  closing.push(monitoring.close, cloudManagement.close, cyberSecurity.close, probe.close);
  await probe.measure();
  probe.observe(sampleEve('a.example', Date.now() - 60_000));
  const sources = { cloudManagement, cyberSecurity, probe };
  await monitoring.register({ platformId, name: 'p', kind: 'resource', appKey: 'k', hosts: [], sources });
  const startedAt = Date.now();
  await monitoring.sources.collect(platformId);
  check = () =>
    sourcesLoop({
      platformId,
      monitoring,
      sources,
      profile: referenceProfile(),
      startedAt,
      signal: new AbortController().signal,
    });
});
afterAll(() => Promise.all(closing.map((close) => close())));

it('agrees for all twelve indicators of tables 1 and 7 with what the sources hold', async () => {
  expect(await check()).toEqual([]);
});

it('notices what was lost on the way, in the indicators that it concerns', async () => {
  await monitoring.warehouse.command(
    "ALTER TABLE landed_attack DELETE WHERE result = 'success' SETTINGS mutations_sync = 2",
  );
  expect(
    (await check()).map(({ indicator, expected, computed }) => [indicator, (expected ?? 0) - (computed ?? 0)]),
  ).toEqual(
    ['t7-1-attacks', 't7-2-attacks-by-category', 't7-3-attacks-by-result', 't7-4-attacks-by-source'].map((id) => [
      id,
      1,
    ]),
  );
});
