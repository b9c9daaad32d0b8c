/** A page of collected events. */
export interface EventPage<T> {
  readonly records: readonly T[];
  /** Where the following page begins; null: there is none. */
  readonly next: string | null;
}
