import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Exchange } from './contract/exchange.ts';
import type { createDeliverAlerts } from './createDeliverAlerts.ts';
import type { createKeepAlerts } from './createKeepAlerts.ts';
import type { createVerify } from './createVerify.ts';
import { createTrackAlerts } from './createTrackAlerts.ts';
import type { ExchangeDigest } from './contract/exchangeDigest.ts';

interface DayParts extends Pick<Exchange, 'extract'>, ReturnType<typeof createVerify> {
  readonly deliver: ReturnType<typeof createDeliverAlerts>;
  readonly keepAlerts: ReturnType<typeof createKeepAlerts>;
}

/** New alerts per platform and day: a table that is wrong from end to end need not fill the alert table too. */
const mostAlerts = 1_000;

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
  { extract, verify, count, deliver, keepAlerts }: DayParts,
  deadlineMs = longestMs,
): ((platformId: string, signal?: AbortSignal) => Promise<ExchangeDigest>) => {
  const trackAlerts = createTrackAlerts(deps, verify);
  return async (platformId, caller) => {
    const { clock, profile, platforms } = deps;
    const deadline = AbortSignal.timeout(deadlineMs);
    const signal = caller === undefined ? deadline : AbortSignal.any([caller, deadline]);
    const reports = await until(signal, () => extract(platformId, { signal }));
    const violations = await until(signal, () => verify(platformId));
    const counts = await until(signal, () => count(platformId, violations));
    const problems = reports.flatMap((report) => report.problems);
    const unreachable = problems.some(({ code }) => code === 'exchange.unreachable');
    // Where rows did not come, nothing is known of whether they were mended: alerts are followed up only after a whole extraction.
    const nothing = { open: 0, overdue: 0, rectified: 0, closed: 0, reopened: 0 };
    const alerts = problems.length === 0 ? await until(signal, () => trackAlerts(platformId)) : nothing;
    const delivered =
      unreachable || violations.length === 0
        ? { opened: 0, open: alerts.open }
        : await until(signal, () => deliver(platformId, violations, mostAlerts));
    if (!unreachable) await until(signal, () => keepAlerts(platformId));
    return {
      platformId,
      name: platforms().find((one) => one.platformId === platformId)?.name ?? platformId,
      day: new Intl.DateTimeFormat('sv', { timeZone: profile.values.timeZone }).format(clock.now()),
      tables: reports.map(({ entity, table, mode, rows }) => ({ entity, table, mode, rows })),
      problems,
      violations: counts,
      newAlerts: delivered.opened,
      alerts: { ...alerts, open: delivered.open },
    };
  };
};
