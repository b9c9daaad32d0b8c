import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { fillVisits } from '../mocks/demonstration/fillVisits.ts';
import { pastDays } from '../mocks/demonstration/pastDays.ts';
import { registerAddresses } from '../mocks/demonstration/registerAddresses.ts';
import { startAccessPlatform } from '../mocks/access-platform/startAccessPlatform.ts';
import { testPageView } from '../mocks/monitoring-platform/overview/testPageView.ts';
import { startMonitoringPlatform } from '../mocks/monitoring-platform/startMonitoringPlatform.ts';
import { isoTime } from '../spec/isoTime.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';

const day = 86_400_000;
const platformCount = 1_000;
/** Of visits; the longest period that the page offers. */
const historyDays = 90;
const budgetMs = { page: 500, overview: 1_000 };
const rounds = 5;

const verdict = (what: string, ms: number, limit: number): string =>
  `${ms <= limit ? 'ok  ' : 'OVER'} ${what}: ${ms.toFixed(0)} ms (budget ${limit} ms)`;
const told = (what: string, ms: number): string => `     ${what.padEnd(78)} ${ms.toFixed(0)} ms`;

/**
 * What the portal's pages ask the server for: the overview over a thousand platforms that report, and the pages of one platform with three months of visits
 * that has just been collected, opened for the first time and again. The monitor looks ahead as it does when it runs by itself.
 */
export const benchPortalPages = async (): Promise<readonly string[]> => {
  const profile = referenceProfile();
  const now = Date.now();
  const monitoring = await startMonitoringPlatform({
    profile,
    temporaryPlace: 'disk',
    administratorSecondStep: 'offered',
    looksAhead: true,
  });
  const candidate = await startAccessPlatform({ kind: 'resource', platformId: 'bench', profile });
  const headers = { authorization: `Bearer ${monitoring.management.token}` };
  const ask = async (path: string, method = 'GET'): Promise<number> => {
    const started = performance.now();
    const answer = await fetch(`${monitoring.url}${path}`, { headers, method });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`Expected ${path} to be answered, but it was ${answer.status}.`);
    return performance.now() - started;
  };
  const askAll = async (paths: readonly string[]): Promise<number> => {
    let all = 0;
    for (const path of paths) all += await ask(path);
    return all;
  };
  try {
    const hostname = new URL(candidate.url).hostname;
    const { platformId, appKey, credentials } = candidate;
    await monitoring.register({
      platformId,
      name: 'bench',
      kind: 'resource',
      appKey,
      hosts: [hostname],
      interfaces: {
        urls: {
          user: `${candidate.url}/api/v1${profile.values.interfaces.paths.user ?? ''}`,
          resource: `${candidate.url}/api/v1${profile.values.interfaces.paths.resource ?? ''}`,
          'site-column': `${candidate.url}/api/v1${profile.values.interfaces.paths['site-column'] ?? ''}`,
          evaluation: `${candidate.url}/api/v1${profile.values.interfaces.paths.evaluation ?? ''}`,
        },
        credentials,
      },
    });
    await registerAddresses(monitoring, candidate);
    await fillVisits(monitoring, [candidate], { profile, days: pastDays(historyDays, now) });
    for (let nth = 0; nth < platformCount; nth += 1)
      await monitoring.register({
        platformId: `p${nth}`,
        name: `p${nth}`,
        kind: 'resource',
        appKey: `k${nth}`,
        hosts: [],
      });
    for (let ago = 0; ago < 14; ago += 1)
      await monitoring.warehouse.insert(
        'beacon_event',
        Array.from({ length: platformCount }, (_, nth) => testPageView(`p${nth}`, `${ago}`, now - ago * day)),
      );
    const lines: string[] = [];
    const overview: number[] = [];
    for (let round = 0; round < rounds; round += 1) overview.push(await ask('/overview'));
    lines.push(
      verdict(
        `overview of ${platformCount} platforms, the slowest of ${rounds}`,
        Math.max(...overview),
        budgetMs.overview,
      ),
    );
    const at = `/platforms/${platformId}`;
    const dateOf = (ago: number): string => isoTime(now - ago * day).slice(0, 10);
    const window = (from: number, to: number): string =>
      `from=${encodeURIComponent(`${dateOf(from)}T00:00:00+08:00`)}&to=${encodeURIComponent(`${dateOf(to)}T00:00:00+08:00`)}`;
    const pages = {
      indicators: [
        '/platforms',
        '/indicators',
        `${at}/indicators?${window(29, -1)}`,
        `${at}/trends?from=${dateOf(29)}&to=${dateOf(0)}`,
      ],
      'the period before beside them': [`${at}/indicators?${window(59, 29)}`],
      [`indicators of ${historyDays} days`]: [
        `${at}/indicators?${window(historyDays - 1, -1)}`,
        `${at}/trends?from=${dateOf(historyDays - 1)}&to=${dateOf(0)}`,
      ],
      collection: [`${at}/collections`, `${at}/arrivals`],
      status: [`${at}/status`, `${at}/alerts`, '/exceptions'],
    };
    await ask(`${at}/pull`, 'POST');
    await ask(`${at}/extract`, 'POST');
    // Nobody opens a page within the same second; then the monitor has looked ahead, or is about to.
    await wait(1_000);
    lines.push(
      told('the first question after a collection waits for what is computed ahead', await ask(`${at}/status`)),
    );
    for (const [name, paths] of Object.entries(pages)) {
      lines.push(verdict(`page of a platform, ${name}, for the first time`, await askAll(paths), budgetMs.page));
      const again: number[] = [];
      for (let round = 0; round < rounds; round += 1) again.push(await askAll(paths));
      lines.push(
        verdict(`page of a platform, ${name}, again (the slowest of ${rounds})`, Math.max(...again), budgetMs.page),
      );
    }
    return lines;
  } finally {
    await candidate.close();
    await monitoring.close();
  }
};
