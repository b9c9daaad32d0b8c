import { dimensionNames } from '../../../spec/indicators/dimensionNames.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';

/** What the dimensions of a breakdown are called. */
export const namesOfDimensions = (breakdown: IndicatorBreakdown): Readonly<Record<string, Localized>> => {
  const present = new Set(breakdown.flatMap(({ dimensions }) => Object.keys(dimensions)));
  return Object.fromEntries(
    [...present].map((name) => [name, dimensionNames[name] ?? { 'zh-CN': name, en: name }] as const),
  );
};
