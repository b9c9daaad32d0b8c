/** One day of a trend. */
export interface TrendPoint {
  readonly day: string;
  readonly value: number;
}
