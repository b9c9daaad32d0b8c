import type { Account } from '../../accounts/contract/account.ts';
import type { AttemptCount } from '../../accounts/contract/attemptCount.ts';
import type { SignUp } from '../../accounts/contract/signUp.ts';
import type { ApiToken } from '../../accounts/contract/apiToken.ts';
import type { Session } from '../../accounts/contract/session.ts';
import type { Application } from '../../applications/contract/application.ts';
import type { AuditLog } from '../../audit/contract/auditLog.ts';
import type { AuthorityCall, CatalogueEntry, Subscription } from '../../catalogue/catalogue.ts';
import type { StatusException } from '../../exceptions/contract/statusException.ts';
import type { StatusSpan } from '../../history/contract/statusSpan.ts';
import type { Delivery } from '../../notifications/contract/delivery.ts';
import type { NotificationChannel } from '../../notifications/contract/notificationChannel.ts';
import type { NotificationSettings } from '../../notifications/contract/notificationSettings.ts';
import type { SilenceWindow } from '../../notifications/contract/silenceWindow.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { VerificationRun } from '../../verification/contract/verificationRun.ts';
import type { CollectionChannel } from './collectionChannel.ts';
import type { CollectionOutcome } from './collectionOutcome.ts';
import type { IssuedCredentials } from './issuedCredentials.ts';
import type { StoreChange } from './storeChange.ts';
import type { StoredAlert } from './storedAlert.ts';
import type { StoredCursor } from './storedCursor.ts';

/** Changes that need no asking. */
export type NotedChange = Exclude<StoreChange, { readonly type: 'platform' | 'removed' }>;

/**
 * What the monitoring platform knows besides what was collected. Reading costs nothing; what is written is durable, where the store is
 * kept at all, when the promise resolves, and is read only from then on. Where it rejects, nothing has been changed.
 */
export interface OperationalStore {
  /** In the order of registration. */
  readonly platforms: () => readonly RegisteredPlatform[];
  readonly credentials: () => readonly IssuedCredentials[];
  readonly entries: () => readonly CatalogueEntry[];
  readonly subscriptions: () => readonly Subscription[];
  /** The latest 1,000, the oldest first. */
  readonly calls: () => readonly AuthorityCall[];
  readonly cursors: (platformId: string) => readonly StoredCursor[];
  readonly cursor: (
    platformId: string,
    channel: CollectionChannel,
    subject: string,
  ) => StoredCursor['value'] | undefined;
  readonly outcomes: (platformId: string) => readonly CollectionOutcome[];
  /** By time and id. */
  readonly alerts: (platformId: string) => Promise<readonly StoredAlert[]>;
  readonly exceptions: () => readonly StatusException[];
  readonly exception: (exceptionId: string) => StatusException | undefined;
  readonly accounts: () => readonly Account[];
  readonly account: (accountId: string) => Account | undefined;
  readonly sessions: () => readonly Session[];
  /** By the hash of its token. */
  readonly session: (tokenHash: string) => Session | undefined;
  readonly apiTokens: () => readonly ApiToken[];
  readonly apiToken: (tokenHash: string) => ApiToken | undefined;
  readonly attempts: () => readonly AttemptCount[];
  /** In the order in which they came. */
  readonly signUps: () => readonly SignUp[];
  readonly signUp: (signUpId: string) => SignUp | undefined;
  /** In the order in which they were begun. */
  readonly applications: () => readonly Application[];
  readonly application: (applicationId: string) => Application | undefined;
  /** Whether an application of this platform is suspended (8.4). */
  readonly isSuspended: (platformId: string) => boolean;
  /** Whether it was the application key of a platform whose application was withdrawn. */
  readonly isWithdrawnKey: (appKey: string) => boolean;
  /** In the order in which they were begun. */
  readonly verificationRuns: () => readonly VerificationRun[];
  readonly verificationRun: (runId: string) => VerificationRun | undefined;
  /** HTML; undefined where there is none. */
  readonly verificationReport: (runId: string) => Promise<string | undefined>;
  readonly notificationChannels: () => readonly NotificationChannel[];
  readonly notificationChannel: (channelId: string) => NotificationChannel | undefined;
  /** In the order in which they were made. */
  readonly deliveries: () => readonly Delivery[];
  readonly delivery: (deliveryId: string) => Delivery | undefined;
  readonly silences: () => readonly SilenceWindow[];
  /** Undefined: never changed by anybody. */
  readonly notificationSettings: () => NotificationSettings | undefined;
  /** Of a platform: what has a status now. */
  readonly openSpans: (platformId: string) => readonly StatusSpan[];
  /** Of a platform: all that were not over before `since` (epoch milliseconds), the earliest first. */
  readonly statusSpans: (platformId: string, since: number) => Promise<readonly StatusSpan[]>;
  readonly audit: AuditLog;
  /** @throws RegistrationError where id or application key is taken or cannot be kept. */
  readonly register: (platform: RegisteredPlatform, ...along: readonly NotedChange[]) => Promise<void>;
  /** Puts a registration in the place of the one with the same id. @throws RegistrationError likewise, or where there is none. */
  readonly change: (platform: RegisteredPlatform, ...along: readonly NotedChange[]) => Promise<void>;
  /** Forgets a platform and all that hangs on it. @throws RegistrationError where there is none. */
  readonly remove: (platformId: string, ...along: readonly NotedChange[]) => Promise<void>;
  /** All or nothing. Of a platform that is not registered (any more) nothing is kept but calls. */
  readonly note: (...changes: readonly NotedChange[]) => Promise<void>;
  readonly close: () => Promise<void>;
}
