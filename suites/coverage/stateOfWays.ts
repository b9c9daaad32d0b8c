import type { CoverageWay } from '../../spec/requirements/coverage.ts';
import type { CoverageCell } from '../engine/evidence/coverageRow.ts';

/**
 * What a row amounts to over the ways that count for it. Obtained by one, it is obtained. Ways that the platform did not
 * choose count neither for nor against it; where it chose none that the text allows, 5.2 and chapter 6 contradict each
 * other (docs/draft-defects), and the row is not exercised.
 */
export const stateOfWays = (cells: readonly CoverageCell[], ways?: readonly CoverageWay[]): CoverageCell['state'] => {
  const counting = cells.filter(({ allowed, way }) => allowed && (ways?.includes(way) ?? true));
  if (counting.some(({ state }) => state === 'obtained')) return 'obtained';
  const chosen = counting.filter(({ reason }) => reason !== 'method-not-chosen');
  if (chosen.length === 0 || chosen.some(({ state }) => state === 'not-exercised')) return 'not-exercised';
  return 'not-offered';
};
