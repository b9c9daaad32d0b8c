import { indicators } from '../../spec/indicators/indicators.ts';
import type { CoverageCell, CoverageRow } from '../engine/evidence/coverageRow.ts';
import { stateOfWays } from './stateOfWays.ts';

/** One way of a row, for tests of the coverage matrix: allowed, and nothing more said of it. */
export const testCell = (
  way: CoverageCell['way'],
  state: CoverageCell['state'],
  rest: Partial<CoverageCell> = {},
): CoverageCell => ({ way, allowed: true, state, value: null, evidence: [], ...rest });

/** A row of the matrix, for tests: its state follows from the cells, as in a run, unless it is said. */
export const testRow = (
  indicator: string,
  cells: readonly CoverageCell[],
  state: CoverageRow['state'] = stateOfWays(cells),
): CoverageRow => {
  const { table, row } = indicators.find(({ id }) => id === indicator) ?? { table: 9, row: 9 };
  return { type: 'coverage', table, row, indicator, state, cells };
};
