import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PullReport } from './pullReport.ts';

/** What pulls interfaces (7.2), as others use it. */
export interface InterfaceClient {
  /** Pulls every interface of the platform, or the named ones, and lands what validates. */
  readonly pull: (
    platformId: string,
    options?: {
      readonly entities?: readonly EntityName[];
      readonly updatedSince?: string;
      readonly fetch?: typeof globalThis.fetch;
      readonly signal?: AbortSignal;
    },
  ) => Promise<readonly PullReport[]>;
}
