import type { Localized } from '../../../../spec/localized.ts';
import type { IndicatorBreakdown } from './indicatorBreakdown.ts';
import type { IndicatorReading } from './indicatorReading.ts';

export type IndicatorValue = {
  readonly id: string;
  readonly table: number;
  readonly row: number;
  readonly platformId: string;
  readonly from: string;
  readonly to: string;
  readonly unit: Localized;
} & (
  | {
      readonly status: 'computed';
      readonly value: number;
      readonly breakdown: IndicatorBreakdown;
      /** Of those that the breakdown has. */
      readonly dimensionNames?: Readonly<Record<string, Localized>>;
      /** By dimension, of its values those that are codes. */
      readonly valueNames?: Readonly<Record<string, Readonly<Record<string, Localized>>>>;
      /** What makes the value doubtful: a source that lied about its total … */ readonly notes?: readonly Localized[];
      /** Where the draft allows several readings: all of them; `value` is what the profile chose. */ readonly readings?: readonly IndicatorReading[];
    }
  | {
      readonly status: 'absent';
      readonly value: null;
      /** `not-this-kind` / `not-collected` / `no-value` / `not-computable`. */ readonly reason: string;
      readonly detail: Localized;
      readonly breakdown: readonly [];
    }
);
