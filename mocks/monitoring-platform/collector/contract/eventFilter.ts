export interface EventFilter {
  readonly platformId?: string;
  readonly correlationId?: string;
}
