import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { simulateVisitors } from '../../fixtures/visitors/simulateVisitors.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { landRecords } from '../../mocks/monitoring-platform/warehouse/landRecords.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';

const { codes } = referenceProfile().values.beacon;
const appKey = '0123456789abcdefghijklmn';
let monitoring: MonitoringPlatform;
let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'heyan-simulate-'));
  monitoring = await startMonitoringPlatform();
  const time = '2026-11-01T08:00:00.000+08:00';
  await landRecords(monitoring.warehouse, 'resource', 'interface', [
    {
      platformId: 'p1',
      resourceId: 'r1',
      title: 'r1',
      type: 'video',
      source: 'platform',
      durationSeconds: 600,
      createTime: time,
      updateTime: time,
      isDeleted: false,
    },
  ]);
  await monitoring.register({ platformId: 'p1', name: '一', kind: 'resource', appKey, hosts: [] });
});
afterAll(async () => {
  await monitoring.close();
  await rm(directory, { recursive: true });
});

const plan = {
  seed: 7,
  visitors: 120,
  appKey,
  correlationId: 'sim-1',
  pages: ['https://platform.example/', 'https://platform.example/a', 'https://platform.example/b'],
  resources: [{ id: 'r1', url: 'https://platform.example/r1', durationSeconds: 600 }],
  codes,
};

describe('simulated visitors', () => {
  it('come to exactly the numbers that the monitoring platform computes', async () => {
    const truthFile = join(directory, 'truth.json');
    const truth = await simulateVisitors({ ...plan, collectorUrl: monitoring.url, truthFile });
    expect(JSON.parse(await readFile(truthFile, 'utf8'))).toEqual(truth);
    const computed = await monitoring.indicators.compute({ platformId: 'p1', correlationId: 'sim-1' });
    const value = (id: string) => computed.find((indicator) => indicator.id === id)?.value;
    const parts = (id: string, name: string) => {
      const sums: Record<string, number> = {};
      for (const row of computed.find((indicator) => indicator.id === id)?.breakdown ?? [])
        sums[row.dimensions[name] ?? ''] = (sums[row.dimensions[name] ?? ''] ?? 0) + (row.value ?? 0);
      return sums;
    };
    expect({
      uniqueVisitors: value('t3-1-unique-visitors'),
      devices: parts('t3-2-devices', 'device'),
      regions: parts('t3-3-regions', 'province'),
      pageViews: value('t3-4-page-views'),
      viewsPerHundred: value('t3-5-views-per-hundred'),
      clicks: value('t3-6-clicks'),
      clickTrace: parts('t3-7-click-trace', 'eventCode'),
      viewingSeconds: value('t4-8-viewing-time'),
      bad: await monitoring.collector.bad({ correlationId: 'sim-1' }),
      events: (await monitoring.collector.good({ correlationId: 'sim-1' })).length,
    }).toEqual({
      uniqueVisitors: 120,
      devices: truth.devices,
      regions: truth.regions,
      pageViews: truth.pageViews,
      viewsPerHundred: truth.viewsPerHundred,
      clicks: truth.clicks,
      clickTrace: truth.clickTrace,
      viewingSeconds: truth.viewingSeconds,
      bad: [],
      events: truth.events,
    });
    expect(value('t4-9-completion')).toBeCloseTo(truth.completion ?? Number.NaN, 9);
    expect(truth.pageViews).toBeGreaterThan(120);
  });

  it('say when a collector takes nothing of theirs', async () => {
    await expect(
      simulateVisitors({ ...plan, collectorUrl: monitoring.url, appKey: 'ffffffffffffffffffffffff' }),
    ).rejects.toThrow('not registered');
    await expect(simulateVisitors({ ...plan, collectorUrl: monitoring.url })).rejects.toThrow('has run before');
  });

  it('refuse a collector that is not on the loopback', async () => {
    await expect(simulateVisitors({ ...plan, collectorUrl: 'https://collector.example' })).rejects.toThrow('loopback');
  });
});
