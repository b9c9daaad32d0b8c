import type { Account } from '../../accounts/contract/account.ts';
import type { AttemptCount } from '../../accounts/contract/attemptCount.ts';
import type { SignUp } from '../../accounts/contract/signUp.ts';
import type { ApiToken } from '../../accounts/contract/apiToken.ts';
import type { Session } from '../../accounts/contract/session.ts';
import type { Application } from '../../applications/contract/application.ts';
import type { AuditNote } from '../../audit/contract/auditEntry.ts';
import type { AuthorityCall, CatalogueEntry, Subscription } from '../../catalogue/catalogue.ts';
import type { StatusException } from '../../exceptions/contract/statusException.ts';
import type { StatusSpan } from '../../history/contract/statusSpan.ts';
import type { Delivery } from '../../notifications/contract/delivery.ts';
import type { NotificationChannel } from '../../notifications/contract/notificationChannel.ts';
import type { NotificationSettings } from '../../notifications/contract/notificationSettings.ts';
import type { SilenceWindow } from '../../notifications/contract/silenceWindow.ts';
import type { RegisteredPlatform } from '../../registration/registeredPlatform.ts';
import type { VerificationRun } from '../../verification/contract/verificationRun.ts';
import type { CollectionOutcome } from './collectionOutcome.ts';
import type { IssuedCredentials } from './issuedCredentials.ts';
import type { StoredAlert } from './storedAlert.ts';
import type { StoredCursor } from './storedCursor.ts';

/** One thing that becomes known; each but those that end something, `call` and `audit` takes the place of what was known of the same thing. */
export type StoreChange =
  | { readonly type: 'platform'; readonly platform: RegisteredPlatform }
  /** With all that hangs on it; calls stay, they are a log. */
  | { readonly type: 'removed'; readonly platformId: string }
  | { readonly type: 'credentials'; readonly issued: IssuedCredentials }
  | { readonly type: 'entry'; readonly entry: CatalogueEntry }
  | { readonly type: 'subscription'; readonly subscription: Subscription }
  | ({ readonly type: 'subscription-ended' } & Pick<Subscription, 'direction' | 'platformId' | 'entity'>)
  | { readonly type: 'call'; readonly call: AuthorityCall }
  | { readonly type: 'cursor'; readonly cursor: StoredCursor }
  | { readonly type: 'outcome'; readonly outcome: CollectionOutcome }
  | { readonly type: 'alert'; readonly alert: StoredAlert }
  | { readonly type: 'exception'; readonly exception: StatusException }
  | { readonly type: 'account'; readonly account: Account }
  | { readonly type: 'session'; readonly session: Session }
  | { readonly type: 'session-ended'; readonly tokenHash: string }
  | { readonly type: 'api-token'; readonly apiToken: ApiToken }
  | { readonly type: 'api-token-removed'; readonly tokenHash: string }
  /** Failures that slow down who goes on; see createThrottle. */
  | { readonly type: 'attempts'; readonly attempts: AttemptCount }
  | { readonly type: 'attempts-forgotten'; readonly key: string }
  /** Somebody asks for an account. */
  | { readonly type: 'sign-up'; readonly signUp: SignUp }
  /** Decided upon, or too old. */
  | { readonly type: 'sign-up-removed'; readonly signUpId: string }
  | { readonly type: 'application'; readonly application: Application }
  /** Stays when its platform goes: it belongs to the application. */
  | { readonly type: 'verification-run'; readonly run: VerificationRun }
  /** The whole report of a run, HTML. */
  | { readonly type: 'verification-report'; readonly runId: string; readonly html: string }
  /** With its report. */
  | { readonly type: 'verification-run-removed'; readonly runId: string }
  | { readonly type: 'notification-channel'; readonly channel: NotificationChannel }
  | { readonly type: 'notification-channel-removed'; readonly channelId: string }
  | { readonly type: 'delivery'; readonly delivery: Delivery }
  | { readonly type: 'delivery-removed'; readonly deliveryId: string }
  | { readonly type: 'silence'; readonly silence: SilenceWindow }
  | { readonly type: 'notification-settings'; readonly settings: NotificationSettings }
  | { readonly type: 'status-span'; readonly span: StatusSpan }
  /** Stays for ever; the same note twice stands once. */
  | { readonly type: 'audit'; readonly note: AuditNote };
