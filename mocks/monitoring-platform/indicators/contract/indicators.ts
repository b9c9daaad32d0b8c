import type { IndicatorQuery } from './indicatorQuery.ts';
import type { IndicatorRecordsQuery } from './indicatorRecordsQuery.ts';
import type { IndicatorValue } from './indicatorValue.ts';
import type { QuantityValue } from './quantityValue.ts';
import type { TrendPoint } from './trendPoint.ts';

/** The indicators of tables 1–7 and what the text asks for beside them. */
export interface Indicators {
  readonly compute: (query: IndicatorQuery) => Promise<readonly IndicatorValue[]>;
  /** Beside the 54: what the text of chapter 6 asks for and its tables leave out. */
  readonly beside: (query: Omit<IndicatorQuery, 'ids' | 'channel'>) => Promise<readonly QuantityValue[]>;
  /** Computes anew the days of which something came since the last refresh; returns which. */
  readonly refresh: (platformId: string) => Promise<readonly { readonly id: string; readonly day: string }[]>;
  /** Daily values as last refreshed; `from` and `to` are days of Beijing, both included. */
  readonly trend: (query: {
    readonly platformId: string;
    readonly id: string;
    readonly from: string;
    readonly to: string;
  }) => Promise<readonly TrendPoint[]>;
  /** The landed records behind a value or a part of it, at most 1001 at a time (a page and one more). */
  readonly records: (query: IndicatorRecordsQuery) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}
