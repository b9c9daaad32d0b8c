import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Exchange } from './contract/exchange.ts';
import type { Violation } from './contract/violation.ts';
import { createTrackAlerts } from './createTrackAlerts.ts';
import type { ExchangeDigest } from './contract/exchangeDigest.ts';

/** Alerts delivered per platform and day: a table that is wrong from end to end need not fill the alert table too. */
const mostAlerts = 1_000;

const byRule = (violations: readonly Violation[]): ExchangeDigest['violations'] => {
  const counts = Map.groupBy(violations, ({ table, rule }) => JSON.stringify([table, rule]));
  return [...counts.values()]
    .flatMap((group) =>
      group[0] === undefined ? [] : [{ table: group[0].table, rule: group[0].rule, count: group.length }],
    )
    .toSorted((a, b) => b.count - a.count);
};

/** A day's exchange with one platform may take so long; what hangs then must not hold up the platforms after it. */
const longestMs = 2 * 3_600_000;

/** Settles as `work` does, but rejects with the signal's reason as soon as it is aborted. */
const until = async <T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> => {
  signal.throwIfAborted();
  const ended = Promise.withResolvers<never>();
  const leave = (): void => ended.reject(signal.reason);
  signal.addEventListener('abort', leave, { once: true });
  try {
    return await Promise.race([work(), ended.promise]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
};

/**
 * A day's exchange with one platform: extract, verify, alert, follow up what was alerted before, sum up (7.3.3–7.3.5).
 * Rejects with the reason of `signal`, or a `TimeoutError` after `deadlineMs`, when the platform's database hangs.
 */
export const createRunDay = (
  deps: MonitoringDependencies,
  { extract, verify, sendAlerts }: Pick<Exchange, 'extract' | 'verify' | 'sendAlerts'>,
  deadlineMs = longestMs,
): ((platformId: string, signal?: AbortSignal) => Promise<ExchangeDigest>) => {
  const trackAlerts = createTrackAlerts(deps);
  return async (platformId, caller) => {
    const { clock, profile, platforms } = deps;
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = caller === undefined ? deadline : AbortSignal.any([caller, deadline]);
    const reports = await until(signal, () => extract(platformId, { signal }));
    const violations = await until(signal, () => verify(platformId));
    const problems = reports.flatMap((report) => report.problems);
    const unreachable = problems.some(({ code }) => code === 'exchange.unreachable');
    // Where rows did not come, nothing is known of whether they were mended: alerts are followed up only after a whole extraction.
    const nothing = { open: 0, overdue: 0, rectified: 0, closed: 0, reopened: 0 };
    const alerts = problems.length === 0 ? await until(signal, () => trackAlerts(platformId, violations)) : nothing;
    const before = alerts.open;
    const ids = unreachable ? [] : await until(signal, () => sendAlerts(platformId, violations.slice(0, mostAlerts)));
    return {
      platformId,
      name: platforms().find((one) => one.platformId === platformId)?.name ?? platformId,
      day: new Intl.DateTimeFormat('sv', { timeZone: profile.values.timeZone }).format(clock.now()),
      tables: reports.map(({ entity, table, mode, rows }) => ({ entity, table, mode, rows })),
      problems,
      violations: byRule(violations),
      newAlerts: Math.max(0, new Set(ids).size - before),
      alerts: { ...alerts, open: Math.max(alerts.open, new Set(ids).size) },
    };
  };
};
