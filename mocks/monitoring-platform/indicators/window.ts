export interface Window {
  readonly platformId: string;
  /** Milliseconds since the epoch, half-open. */
  readonly from: number;
  readonly to: number;
  readonly correlationId: string;
}
