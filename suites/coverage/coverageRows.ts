import type { RunMonitoring } from '../../mocks/monitoring-platform/runs/contract/runMonitoring.ts';
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

/** What a way brought of a row, before anybody asks for its value. */
interface Brought {
  readonly cell: Omit<CoverageCell, 'value'>;
  /** Whose value belongs to it: of the events that came, or of the indicator; none of what was not obtained. */
  readonly valueOf: 'events' | 'indicator' | 'nobody';
}

const broughtBy = (id: string, way: CoverageWay, surveyed: Surveyed): Brought => {
  const cell = { way, ...coverageCell(id, way, surveyed) };
  if (cell.state !== 'obtained') return { cell, valueOf: 'nobody' };
  // The indicator reads the records; of an interaction that pages report it is the events that came.
  const byEvents = way === 'beacon' && rowEvidence[id]?.records !== undefined;
  return { cell, valueOf: byEvents ? 'events' : 'indicator' };
};

/**
 * The coverage matrix: the 54 rows of tables 1–7 and what each way brought of them in this run. `reported`: the values that the report
 * tells; rows of tables 1 and 7, which others than the candidate bring, have theirs.
 */
export const coverageRows = async (
  surveyed: Surveyed,
  indicatorsOf: Pick<RunMonitoring['indicators'], 'compute'>,
  reported: readonly { readonly id: string; readonly value: number | null }[],
): Promise<readonly CoverageRow[]> => {
  const { target } = surveyed;
  const ofThisKind = indicators.filter(({ platforms }) => platforms.includes(target.kind));
  const othersDuty = new Set(ofThisKind.filter(({ table }) => table === 1 || table === 7).map(({ id }) => id));
  const brought = new Map(
    ofThisKind
      .filter(({ id }) => !othersDuty.has(id))
      .map(({ id }) => [id, ways.map((way) => broughtBy(id, way, surveyed))] as const),
  );
  // Only what has come is computed: most of a run's time is the warehouse's.
  const valuesBy = async (channel: 'interface' | 'exchange'): Promise<ReadonlyMap<string, number | null>> => {
    const isAsked = ({ cell: { way }, valueOf }: Brought): boolean =>
      valueOf === 'indicator' && (way === 'exchange') === (channel === 'exchange');
    const ids = [...brought].filter(([, cells]) => cells.some(isAsked)).map(([id]) => id);
    if (ids.length === 0) return new Map();
    const values = await indicatorsOf.compute({ platformId: target.platformId, ...wide, channel, ids });
    return new Map(values.map(({ id, value }) => [id, value]));
  };
  const bySource = new Map(reported.map(({ id, value }) => [id, value]));
  const [byInterface, byExchange] = await Promise.all([valuesBy('interface'), valuesBy('exchange')]);

  return indicators.map(({ id, table, row }): CoverageRow => {
    const base = { type: 'coverage' as const, table, row, indicator: id };
    if (othersDuty.has(id)) return { ...base, state: 'not-this-party', cells: [source(bySource.get(id) ?? null)] };
    const cells = brought.get(id)?.map(({ cell, valueOf }): CoverageCell => {
      if (valueOf === 'nobody') return { ...cell, value: null };
      if (valueOf === 'events') return { ...cell, value: surveyed.counts.events(id) };
      return { ...cell, value: (cell.way === 'exchange' ? byExchange : byInterface).get(id) ?? null };
    });
    return cells === undefined
      ? { ...base, state: 'not-this-kind', cells: [] }
      : { ...base, state: stateOfWays(cells), cells };
  });
};
