import { performance } from 'node:perf_hooks';
import { computeIndicator } from '../mocks/monitoring-platform/indicators/computeIndicator.ts';
import { createIndicators } from '../mocks/monitoring-platform/indicators/createIndicators.ts';
import { fillWarehouse } from '../mocks/monitoring-platform/warehouse/fillWarehouse.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { indicators } from '../spec/indicators/indicators.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const days = 10;
const firstDay = '2026-11-01';
const profile = referenceProfile();
const platformId = 'bench';
const window = { platformId, from: Date.parse(`${firstDay}T00:00:00+08:00`), to: Date.parse(`${firstDay}T00:00:00+08:00`) + days * 86_400_000, correlationId: '' };
const gibibyte = 1024 ** 3;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};
const verdict = (what: string, value: number, limit: number, unit: string): string => `${value <= limit ? 'ok  ' : 'OVER'} ${what}: ${value.toFixed(2)} ${unit} (budget ${limit} ${unit})`;

interface Measured {
  readonly all: number;
  readonly scan: number;
  readonly day: number;
  readonly lines: readonly string[];
}

const measure = async (count: number): Promise<Measured> => {
  const lines: string[] = [];
  const show = (what: string, seconds: number): void => void lines.push(`     ${what.padEnd(78)} ${seconds.toFixed(2)} s`);
  const warehouse = await openWarehouse();
  try {
    const filling = { platformId, seed: 1, events: count, resources: Math.ceil(count / 10), users: Math.ceil(count / 2), evaluations: Math.ceil(count / 10), firstDay, days };
    show(`write ${count.toLocaleString('en')} events, ${filling.resources.toLocaleString('en')} resources, ${filling.users.toLocaleString('en')} users`, await timed(() => fillWarehouse(warehouse, filling)));
    show('merge (what the background does within an hour)', await timed(() => warehouse.command('OPTIMIZE TABLE beacon_event FINAL')));
    // One full scan: every column of every event is read, and used so that nothing is left out.
    const scan = await timed(() => warehouse.query('SELECT sum(cityHash64(*)) FROM beacon_event WHERE platform_id = {p:String}', { p: platformId }));
    show('one full scan of the events', scan);
    const slowest: [string, number][] = [];
    let all = 0;
    for (const indicator of indicators) {
      const channel = ['cloud-management', 'probe', 'cyber-security'].includes(indicator.channel) ? 'source' : 'interface';
      const seconds = await timed(() => computeIndicator(warehouse, profile, indicator, channel, window));
      slowest.push([indicator.id, seconds]);
      all += seconds;
    }
    show('all 54 indicators over all days', all);
    for (const [id, seconds] of slowest.toSorted(([, a], [, b]) => b - a).slice(0, 5)) show(`  ${id}`, seconds);
    const now = window.to + 3_600_000;
    const service = createIndicators({ warehouse, profile, clock: { now: () => now }, platforms: () => [{ platformId, name: 'bench', kind: 'resource', appKey: '', hosts: [] }] });
    show('first refresh: every day anew', await timed(() => service.refresh(platformId)));
    await fillWarehouse(warehouse, { ...filling, events: count / days, firstDay: '2026-11-11', days: 1, after: days });
    const day = await timed(() => service.refresh(platformId));
    show('refresh with one day more', day);
    return { all, scan, day, lines };
  } finally {
    await warehouse.close();
  }
};

/**
 * All 54 indicators over N events (10 million; `HEYAN_BENCH_EVENTS`), a tenth as many resources and half as many users:
 * against one full scan of the events, against a tenth of the rows, and a day more on top (design, section 7).
 */
export const benchIndicators = async (events = Number(process.env['HEYAN_BENCH_EVENTS'] ?? 10_000_000)): Promise<readonly string[]> => {
  const tenth = await measure(events / 10);
  const whole = await measure(events);
  return [
    ...tenth.lines,
    ...whole.lines,
    verdict('all 54 indicators, in full scans of the events', whole.all / whole.scan, 10, 'scans'),
    verdict('ten times the rows cost', whole.all / tenth.all, 10, 'times'),
    verdict('a day more, against all 54 over all days', whole.day / whole.all, 1, 'times'),
    verdict('memory', (process.resourceUsage().maxRSS * 1024) / gibibyte, 2, 'GiB'),
  ];
};
