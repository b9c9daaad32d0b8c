import type { Localized } from '../../../spec/localized.ts';

/** One statement on how an access platform is connected (8.4). */
export interface StatusItem {
  readonly aspect: 'health' | 'completeness' | 'consistency' | 'anomaly';
  /** Stable, e.g. `day-without-events`. */
  readonly code: string;
  /** What it is about: a table, an indicator, a page. */
  readonly subject: string;
  readonly status: 'ok' | 'alert';
  readonly message: Localized;
  readonly expected: string;
  readonly actual: string;
}
