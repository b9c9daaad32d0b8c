import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { InterfaceCredentials } from '../../../spec/encryption/interfaceCredentials.ts';
import type { Localized } from '../../../spec/localized.ts';
import type { Actor } from '../accounts/contract/actor.ts';
import type { AuditOrigin } from '../audit/contract/auditOrigin.ts';
import type { PullReport } from '../interface-client/pullReport.ts';
import type { SourceProblem } from '../interface-client/sourceProblem.ts';

/** How an access platform reaches the authority: where, and with which credentials it seals its header parameters (7.2.4). */
export interface AuthorityAccess {
  /** Origin of the monitoring platform. */
  readonly url: string;
  readonly credentials: InterfaceCredentials;
}

/** What a platform tells of one of its interfaces when it draws up its catalogue (7.2.6). */
export interface CatalogueDescription {
  readonly url: string;
  readonly method: 'GET';
  readonly name: Localized;
  readonly description: Localized;
  /** Fields of a record. */
  readonly dataItems: readonly { readonly field: string; readonly name: Localized }[];
}

/** What a reviewer of the authority, or the policy (`by` null), said of an entry that was to be published. */
export interface CatalogueReview {
  readonly outcome: 'approved' | 'returned';
  readonly time: string;
  readonly reason: string;
  readonly by: Actor | null;
}

/** Whether what is published is listed at once, or when a reviewer has approved it. */
export type ReviewPolicy = 'automatic' | 'manual';

/** An interface in the catalogue: drawn up, then mounted (it answered), then published; where people review, submitted and approved or returned before. */
export interface CatalogueEntry extends CatalogueDescription {
  readonly platformId: string;
  readonly entity: EntityName;
  readonly status: 'registered' | 'mounted' | 'submitted' | 'returned' | 'published';
  /** Counts the changes. */
  readonly version: number;
  readonly registeredTime: string;
  readonly mountedTime: string | null;
  /** When it was last asked to be published. */
  readonly submittedTime: string | null;
  readonly publishedTime: string | null;
  /** The latest ones, the oldest first. */
  readonly reviews: readonly CatalogueReview[];
}

/** The authority takes up an interface of a platform, or a platform one of the authority (7.2.7). */
export interface Subscription {
  readonly direction: 'authority-to-platform' | 'platform-to-authority';
  readonly platformId: string;
  readonly entity: EntityName;
  readonly url: string;
  readonly subscribedTime: string;
}

/** One call of an interface of the authority, refused ones included. */
export interface AuthorityCall {
  readonly time: string;
  /** By the application key it carries; null: none that was issued. */
  readonly platformId: string | null;
  readonly entity: EntityName;
  /** What it was refused for; null: it was served. */
  readonly refusal: string | null;
  readonly records: number;
}

/** One act of a platform at the catalogue that was refused. */
export interface CatalogueRefusal {
  readonly time: string;
  /** By the application key it carries; null: none that was issued. */
  readonly platformId: string | null;
  readonly entity: EntityName | null;
  readonly code: string;
  /** What was wrong with it, where the code does not say so: a field, an address. */
  readonly detail: string | null;
}

/** What joint debugging found at one interface (7.2.8). */
export interface DebuggingResult {
  readonly runId: string;
  readonly platformId: string;
  readonly entity: EntityName;
  readonly url: string;
  readonly calledTime: string;
  readonly durationMs: number;
  readonly records: number;
  readonly total: number;
  readonly problems: readonly SourceProblem[];
}

interface CallOptions {
  readonly fetch?: typeof globalThis.fetch;
  readonly signal?: AbortSignal;
}

/** Publication, subscription and joint debugging (7.2.6–7.2.8), as the authority's side does them. */
export interface Catalogue {
  /** Credentials for the platform's calls; the same each time. Throws for a platform that is not registered. */
  readonly issueAccess: (platformId: string) => AuthorityAccess;
  readonly entries: (platformId?: string) => readonly CatalogueEntry[];
  /** What the platform was refused here, and what nobody known was; the latest last. */
  readonly refusals: (platformId: string) => readonly CatalogueRefusal[];
  /** Subscribes to every published interface of the platform. */
  readonly subscribe: (platformId: string) => Promise<readonly Subscription[]>;
  readonly subscriptions: (platformId: string) => readonly Subscription[];
  /** The authority gives up an interface of the platform; false: it had not subscribed to it. */
  readonly unsubscribe: (origin: AuditOrigin, platformId: string, entity: EntityName) => Promise<boolean>;
  readonly policy: ReviewPolicy;
  /**
   * A reviewer's word on an entry as it was read (`version`): submitted ones are approved or returned, published ones can be returned, too,
   * with which the authority's subscription ends. @throws CatalogueError
   */
  readonly review: (
    acting: AuditOrigin & { readonly actor: Actor },
    platformId: string,
    entity: string,
    decision: { readonly action: 'approve' | 'return'; readonly reason: string; readonly version: number | undefined },
  ) => Promise<CatalogueEntry>;
  /** Pulls what is subscribed to, by its published address, and lands it; of the entities named, or all. */
  readonly pullSubscribed: (
    platformId: string,
    options?: CallOptions & { readonly entities?: readonly EntityName[] },
  ) => Promise<readonly PullReport[]>;
  readonly calls: (platformId: string) => readonly AuthorityCall[];
  /** Calls each mounted interface, or each declared one where nothing is mounted, and keeps the results in the warehouse. */
  readonly debugJointly: (platformId: string, options?: CallOptions) => Promise<readonly DebuggingResult[]>;
  /** Results kept, latest first. */
  readonly debuggingResults: (platformId: string) => Promise<readonly DebuggingResult[]>;
}
