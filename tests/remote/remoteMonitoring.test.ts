import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { startAccessPlatform } from '../../mocks/access-platform/startAccessPlatform.ts';
import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { startMonitoringPlatform } from '../../mocks/monitoring-platform/startMonitoringPlatform.ts';
import type { RunRecord } from '../../suites/engine/evidence/runRecord.ts';
import { unpacedProfile } from '../unpacedProfile.ts';
import { examineAt } from '../laws/examineAt.ts';

let monitoring: MonitoringPlatform;
beforeAll(async () => {
  monitoring = await startMonitoringPlatform();
});
afterAll(() => monitoring.close());

/** What a run found, without what no two runs have in common: times, addresses, ids that a run makes. */
const foundBy = ({ checks, coverage, footer }: RunRecord) => ({
  verdict: footer?.verdict,
  levels: footer?.levels,
  checks: checks
    .map(({ id, verdict, reason, findings }) => ({ id, verdict, reason, findings: findings.map(({ code }) => code) }))
    .toSorted((a, b) => a.id.localeCompare(b.id)),
  coverage: coverage.map(({ indicator, state, cells }) => ({
    indicator,
    state,
    cells: cells.map((cell) => [cell.way, cell.state]),
  })),
});

/** By beacon, by interface, by the exchange and what it does with alerts: each found by what the monitoring platform made of it. */
const cases: readonly (readonly [kind: PlatformKind, faults: readonly string[]])[] = [
  ['resource', ['beacon-click-not-reported', 'beacon-double-page-view', 'interface-pages-lose-record']],
  ['service', []],
  ...(process.env['HEYAN_FAULTS'] === undefined
    ? []
    : ([
        ['resource', []],
        ['management', []],
        ['resource', ['interface-pages-lose-record', 'interface-resources-without-duration']],
        ['service', ['exchange-increments-without-updates', 'alerts-ignored']],
      ] as const)),
];

describe('a monitoring platform elsewhere and the one of the run itself', () => {
  test.each(cases)('%s platform with %j: the same verdicts', { timeout: 600_000 }, async (kind, faults) => {
    const candidate = await startAccessPlatform({ kind, faults, profile: unpacedProfile() });
    try {
      const monitor = { url: monitoring.url, token: monitoring.management.token };
      const elsewhere = foundBy(await examineAt(candidate.url, { monitor }));
      const here = foundBy(await examineAt(candidate.url));
      expect(elsewhere).toEqual(here);
      expect(elsewhere.checks.filter(({ verdict }) => verdict === 'failed').length > 0).toBe(faults.length > 0);
      expect(monitoring.platforms()).toEqual([]);
    } finally {
      await candidate.close();
    }
  });
});
