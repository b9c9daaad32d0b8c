import type { MonitoringPlatform } from '../../mocks/monitoring-platform/monitoringPlatform.ts';
import { rowEvidence } from '../../spec/coverage/rowEvidence.ts';
import { indicators } from '../../spec/indicators/indicators.ts';
import type { CoverageWay } from '../../spec/requirements/coverage.ts';
import type { CoverageCell, CoverageRow } from '../engine/evidence/coverageRow.ts';
import { coverageCell } from './coverageCell.ts';
import type { Surveyed } from './coverageCell.ts';
import { stateOfWays } from './stateOfWays.ts';

const ways: readonly CoverageWay[] = ['beacon', 'interface', 'exchange', 'source'];

/** Long enough to hold all that a platform keeps; the warehouse's times begin in 1970. */
const wide = { from: '1970-01-02T00:00:00Z', to: '2100-01-01T00:00:00Z' };

const source = (value: number | null): CoverageCell => ({
  way: 'source',
  allowed: true,
  state: value === null ? 'not-exercised' : 'obtained',
  value,
  evidence: [],
});

/** The coverage matrix: the 54 rows of tables 1–7 and what each way brought of them in this run. */
export const coverageRows = async (
  surveyed: Surveyed,
  indicatorsOf: Pick<MonitoringPlatform['indicators'], 'compute'>,
): Promise<readonly CoverageRow[]> => {
  const { target } = surveyed;
  const query = { platformId: target.platformId, ...wide };
  const [byInterface, byExchange] = await Promise.all(
    (['interface', 'exchange'] as const).map((channel) => indicatorsOf.compute({ ...query, channel })),
  );
  const valueOf = (id: string, way: CoverageWay): number | null =>
    (way === 'exchange' ? byExchange : byInterface)?.find((one) => one.id === id)?.value ?? null;

  return indicators.map(({ id, table, row, platforms }): CoverageRow => {
    const base = { type: 'coverage' as const, table, row, indicator: id };
    if (!platforms.includes(target.kind)) return { ...base, state: 'not-this-kind', cells: [] };
    if (table === 1 || table === 7) return { ...base, state: 'not-this-party', cells: [source(valueOf(id, 'source'))] };
    const cells = ways.map((way): CoverageCell => {
      const end = coverageCell(id, way, surveyed);
      // The indicator reads the records; of an interaction that pages report it is the events that came.
      const byEvents = way === 'beacon' && rowEvidence[id]?.records !== undefined;
      const value = byEvents ? surveyed.counts.events(id) : valueOf(id, way);
      return { way, ...end, value: end.state === 'obtained' ? value : null };
    });
    return { ...base, state: stateOfWays(cells), cells };
  });
};
