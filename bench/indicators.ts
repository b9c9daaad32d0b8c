import { readFileSync, writeFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { computeResults } from '../mocks/monitoring-platform/indicators/computeResults.ts';
import { createIndicators } from '../mocks/monitoring-platform/indicators/createIndicators.ts';
import { fillWarehouse } from '../mocks/monitoring-platform/warehouse/fillWarehouse.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { indicators } from '../spec/indicators/indicators.ts';
import { jointStatement } from '../spec/indicators/jointStatement.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const day = 86_400_000;
const profile = referenceProfile();
const platformId = 'bench';
const gibibyte = 1024 ** 3;
const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
};
const verdict = (what: string, value: number, limit: number, unit: string): string =>
  `${value <= limit ? 'ok  ' : 'OVER'} ${what}: ${value.toFixed(2)} ${unit} (budget ${limit} ${unit})`;

/** Peak memory of the process since this was last asked; where Linux cannot tell, since it started. */
const peak = (): number => {
  try {
    const kibibytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
    writeFileSync('/proc/self/clear_refs', '5');
    return (kibibytes * 1024) / gibibyte;
  } catch {
    return (process.resourceUsage().maxRSS * 1024) / gibibyte;
  }
};

interface Measured {
  readonly all: number;
  readonly scan: number;
  /** Refresh with a day more on top of one day, and of all days. */
  readonly early: number;
  readonly late: number;
  readonly computing: number;
  readonly writing: number;
  readonly lines: readonly string[];
}

/** Events of `days` days and one more, which is today. */
const measure = async (count: number, days: number): Promise<Measured> => {
  const lines: string[] = [];
  const show = (what: string, seconds: number): void =>
    void lines.push(`     ${what.padEnd(78)} ${seconds.toFixed(2)} s`);
  const today = Math.floor((Date.now() + day / 3) / day) * day - day / 3;
  const dateOf = (time: number): string => new Date(time + day / 3).toISOString().slice(0, 10);
  const window = { platformId, from: today - days * day, to: today, correlationId: '' };
  const perDay = Math.ceil(count / days);
  const warehouse = await openWarehouse({ temporaryPlace: 'disk' });
  let now = window.from;
  const service = createIndicators({
    warehouse,
    profile,
    clock: { now: () => now },
    platforms: () => [{ platformId, name: 'bench', kind: 'resource', appKey: '', hosts: [] }],
  });
  /** As it would be run at the end of a day, counted from the first. */
  const refreshAfter = (number: number): Promise<number> => {
    now = window.from + number * day - 1000;
    return timed(() => service.refresh(platformId));
  };
  const filling = {
    platformId,
    seed: 1,
    resources: Math.ceil(count / 10),
    users: Math.ceil(count / 2),
    evaluations: Math.ceil(count / 10),
  };
  /** Writes some days; the catalogue comes with the first. */
  const write = (from: number, number: number): Promise<number> =>
    timed(() =>
      fillWarehouse(warehouse, {
        ...filling,
        events: perDay * number,
        firstDay: dateOf(window.from + from * day),
        days: number,
        after: from,
        evaluationDays: days,
      }),
    );
  try {
    peak();
    let written = await write(0, 1);
    // The catalogue landed as the history began, not as the bench runs: it is a state that nothing changed since.
    const landings = await warehouse.query<Readonly<Record<string, unknown>>>(
      'SELECT platform_id, entity, channel, records FROM landing',
    );
    await warehouse.command('TRUNCATE TABLE landing');
    await warehouse.insert(
      'landing',
      landings.map((landing) => ({ ...landing, landed_at: new Date(window.from).toISOString() })),
    );
    let early = Number.NaN;
    if (days > 2) {
      await refreshAfter(1);
      written += await write(1, 1);
      early = await refreshAfter(2);
      written += await write(2, days - 2);
    }
    show(
      `write ${count.toLocaleString('en')} events of ${days} days, ${filling.resources.toLocaleString('en')} resources, ${filling.users.toLocaleString('en')} users`,
      written,
    );
    show(
      'merge (what the background does within an hour)',
      await timed(() => warehouse.command('OPTIMIZE TABLE beacon_event FINAL')),
    );
    const writing = peak();
    // One full scan: every column of every event is read, and used so that nothing is left out.
    const scan = await timed(() =>
      warehouse.query('SELECT sum(cityHash64(*)) FROM beacon_event WHERE platform_id = {p:String}', { p: platformId }),
    );
    show('one full scan of the events', scan);
    const slowest: [string, number][] = [];
    let all = 0;
    const wanted = indicators.map((indicator) => ({
      indicator,
      channel: ['cloud-management', 'probe', 'cyber-security'].includes(indicator.channel)
        ? ('source' as const)
        : ('interface' as const),
    }));
    for (const [name, group] of Map.groupBy(wanted, ({ indicator: { id } }) => jointStatement(id) ?? id)) {
      const seconds = await timed(() => computeResults(warehouse, profile, group, window));
      slowest.push([name, seconds]);
      all += seconds;
    }
    show('all 54 indicators over all days', all);
    for (const [id, seconds] of slowest.toSorted(([, a], [, b]) => b - a).slice(0, 5)) show(`  ${id}`, seconds);
    show('refresh: the days that came since the last one', await refreshAfter(days));
    await write(days, 1);
    const late = await refreshAfter(days + 1);
    if (days > 2) show(`refresh with a day more of ${perDay.toLocaleString('en')} events on top of 1 day`, early);
    show(`refresh with a day more of ${perDay.toLocaleString('en')} events on top of ${days} days`, late);
    return { all, scan, early, late, computing: peak(), writing, lines };
  } finally {
    await warehouse.close();
  }
};

/**
 * All 54 indicators over N events (10 million; `HEYAN_BENCH_EVENTS`), a tenth as many resources and half as many users:
 * against one full scan of the events, against a tenth of the rows; and a day more on top of a history of one day and of ten, with the
 * same catalogue (design, section 7).
 */
export const benchIndicators = async (
  events = Number(process.env['HEYAN_BENCH_EVENTS'] ?? 10_000_000),
): Promise<readonly string[]> => {
  const tenth = await measure(events / 10, 1);
  const whole = await measure(events, 10);
  return [
    ...tenth.lines,
    ...whole.lines,
    verdict('all 54 indicators, in full scans of the events', whole.all / whole.scan, 8, 'scans'),
    verdict('ten times the rows cost', whole.all / tenth.all, 10, 'times'),
    verdict('a day more, against all 54 over all days', whole.late / whole.all, 1, 'times'),
    verdict('a day more on top of ten days, against on top of one day', whole.late / whole.early, 2, 'times'),
    verdict('memory while computing, peak', whole.computing, 2, 'GiB'),
    verdict('memory while writing and merging, peak', whole.writing, 2, 'GiB'),
  ];
};
