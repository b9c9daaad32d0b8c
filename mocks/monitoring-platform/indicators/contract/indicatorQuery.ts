export interface IndicatorQuery {
  readonly platformId: string;
  /** ISO 8601 with offset; half-open [from, to). Default: the calendar day of now in the profile's time zone. */
  readonly from?: string;
  readonly to?: string;
  /** Only these; default all 54. */
  readonly ids?: readonly string[];
  /** Only beacon events of this correlation id. */
  readonly correlationId?: string;
  /** Where static and interaction records are taken from; default: the indicator's own channel. */
  readonly channel?: 'interface' | 'exchange';
}
