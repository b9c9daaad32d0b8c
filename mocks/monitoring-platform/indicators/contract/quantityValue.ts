import type { Localized } from '../../../../spec/localized.ts';
import type { IndicatorBreakdown } from './indicatorBreakdown.ts';
import type { IndicatorReading } from './indicatorReading.ts';

/** A quantity beside the 54: the text of chapter 6 asks for it, its tables leave it out. */
export type QuantityValue = {
  readonly id: string;
  readonly clause: string;
  readonly name: Localized;
  readonly unit: Localized;
  readonly from: string;
  readonly to: string;
} & (
  | {
      readonly status: 'computed';
      readonly value: number;
      readonly breakdown: IndicatorBreakdown;
      /** Of those that the breakdown has. */
      readonly dimensionNames?: Readonly<Record<string, Localized>>;
      /** By dimension, of its values those that are codes. */
      readonly valueNames?: Readonly<Record<string, Readonly<Record<string, Localized>>>>;
      readonly notes?: readonly Localized[];
      readonly readings?: readonly IndicatorReading[];
    }
  | {
      readonly status: 'absent';
      readonly value: null;
      readonly reason: string;
      readonly detail: Localized;
      readonly breakdown: readonly [];
    }
);
