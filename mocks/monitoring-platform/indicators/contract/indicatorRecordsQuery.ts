import type { IndicatorQuery } from './indicatorQuery.ts';

/** Which records to show behind a number. */
export interface IndicatorRecordsQuery extends Omit<IndicatorQuery, 'ids'> {
  readonly id: string;
  readonly dimensions?: Readonly<Record<string, string>>;
  readonly limit?: number;
  readonly offset?: number;
}
