import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';
import type { IndicatorResult } from './indicatorResult.ts';

/** The result that rows in the order of `rowsInOrder` tell. */
export const readResult = ([total, ...parts]: IndicatorBreakdown): IndicatorResult => {
  const isReading = ({ dimensions }: IndicatorBreakdown[number]): boolean =>
    Object.keys(dimensions).join() === 'reading';
  return {
    value: total?.value ?? null,
    breakdown: parts.filter((part) => !isReading(part)),
    readings: parts.filter(isReading).map(({ dimensions, value }) => ({ id: dimensions['reading'] ?? '', value })),
  };
};
