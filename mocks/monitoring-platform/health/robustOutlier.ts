const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

export interface Outlier {
  readonly value: number;
  /** Between these a value is usual. */
  readonly low: number;
  readonly high: number;
}

/** Days needed before anything can be called unusual. */
const leastHistory = 7;
/** In standard deviations of a normal distribution. */
const tolerance = 5;

/**
 * Whether a value stands out from its history: further from the median than five times the median absolute deviation
 * (scaled by 1.4826, so that it means a standard deviation). Medians are not moved by the odd days that one looks for. A
 * history without any deviation tolerates a tenth of its median and at least 3. `undefined`: usual, or too little history.
 */
export const robustOutlier = (history: readonly number[], value: number): Outlier | undefined => {
  if (history.length < leastHistory) return undefined;
  const centre = median(history);
  const deviation = 1.4826 * median(history.map((one) => Math.abs(one - centre)));
  const margin = Math.max(tolerance * deviation, Math.abs(centre) / 10, 3);
  const [low, high] = [centre - margin, centre + margin];
  return value < low || value > high ? { value, low, high } : undefined;
};
