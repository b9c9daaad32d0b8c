import type { EntityName } from '../../../../spec/entities/entityName.ts';
import type { ExchangeDigest } from './exchangeDigest.ts';
import type { ExtractionReport } from './extractionReport.ts';
import type { Violation } from './violation.ts';

/** The table exchange (7.3), as others use it. */
export interface Exchange {
  readonly extract: (
    platformId: string,
    options?: {
      readonly mode?: 'full' | 'increment';
      readonly entities?: readonly EntityName[];
      readonly signal?: AbortSignal;
    },
  ) => Promise<readonly ExtractionReport[]>;
  /** What landed rows break (7.3.4): up to 10,000 violations a table, by key; with `records` all those of these records. */
  readonly verify: (
    platformId: string,
    options?: { readonly records?: ReadonlyMap<EntityName, readonly string[]> },
  ) => Promise<readonly Violation[]>;
  /** Writes an alert per open violation to the platform's alert table; returns the alert ids. */
  readonly sendAlerts: (platformId: string, violations: readonly Violation[]) => Promise<readonly string[]>;
  /** A day's exchange: extract, verify, alert, follow up earlier alerts, sum up (7.3.3–7.3.5). */
  readonly runDay: (platformId: string, signal?: AbortSignal) => Promise<ExchangeDigest>;
}
