import type { Segment } from '../../../mocks/monitoring-platform/collector/playedSegments.ts';

/** Seconds played, watching again counted again. */
export const playedTime = (segments: readonly Segment[]): number =>
  segments.reduce((sum, [from, to]) => sum + Math.max(0, to - from), 0);

/** Seconds of the medium that were seen at least once. */
export const coveredTime = (segments: readonly Segment[]): number => {
  let covered = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const [from, to] of segments.toSorted((a, b) => a[0] - b[0])) {
    covered += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return covered;
};
