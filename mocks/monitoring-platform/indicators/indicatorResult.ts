import type { IndicatorBreakdown } from './contract/indicatorBreakdown.ts';

/** What the SQL of an indicator gives. */
export interface IndicatorResult {
  readonly value: number | null;
  readonly breakdown: IndicatorBreakdown;
  /** Every reading of the whole that the draft allows, where it allows several. */
  readonly readings: readonly { readonly id: string; readonly value: number | null }[];
}
