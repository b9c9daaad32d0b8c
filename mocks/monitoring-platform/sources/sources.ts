import type { SourceReport } from './sourceReport.ts';

/** Tables 1 and 7, which come from elsewhere than the access platform (6.2, 6.8). */
export interface Sources {
  /** Collects what is new at the platform's sources of tables 1 and 7 and lands it. */
  readonly collect: (
    platformId: string,
    options?: { readonly fetch?: typeof globalThis.fetch; readonly signal?: AbortSignal },
  ) => Promise<readonly SourceReport[]>;
}
