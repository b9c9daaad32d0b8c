import { dimensionCodes } from '../../../spec/indicators/dimensionCodes.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';

/** What the values of a breakdown of this indicator are called, by dimension, where they are codes that are known. */
export const namesOfValues = (
  id: string,
  breakdown: IndicatorBreakdown,
): Readonly<Record<string, Readonly<Record<string, Localized>>>> => {
  const values = Map.groupBy(
    breakdown.flatMap(({ dimensions }) => Object.entries(dimensions)),
    ([dimension]) => dimension,
  );
  return Object.fromEntries(
    [...values].flatMap(([dimension, all]) => {
      const names = new Map(Object.entries(dimensionCodes(id, dimension) ?? {}));
      const present = [...new Set(all.map(([, value]) => value))].flatMap((value) => {
        const name = names.get(value);
        return name === undefined ? [] : [[value, name] as const];
      });
      return present.length === 0 ? [] : [[dimension, Object.fromEntries(present)] as const];
    }),
  );
};
