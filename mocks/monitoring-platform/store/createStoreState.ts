import type { Account } from '../accounts/contract/account.ts';
import type { AttemptCount } from '../accounts/contract/attemptCount.ts';
import type { SignUp } from '../accounts/contract/signUp.ts';
import type { ApiToken } from '../accounts/contract/apiToken.ts';
import type { Session } from '../accounts/contract/session.ts';
import type { Application } from '../applications/contract/application.ts';
import type { AuthorityCall, CatalogueEntry, Subscription } from '../catalogue/catalogue.ts';
import type { StatusException } from '../exceptions/contract/statusException.ts';
import type { StatusSpan } from '../history/contract/statusSpan.ts';
import type { Delivery } from '../notifications/contract/delivery.ts';
import type { NotificationChannel } from '../notifications/contract/notificationChannel.ts';
import type { NotificationSettings } from '../notifications/contract/notificationSettings.ts';
import type { SilenceWindow } from '../notifications/contract/silenceWindow.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { VerificationRun } from '../verification/contract/verificationRun.ts';
import type { CollectionOutcome } from './contract/collectionOutcome.ts';
import type { IssuedCredentials } from './contract/issuedCredentials.ts';
import type { StoreChange } from './contract/storeChange.ts';
import type { StoredCursor } from './contract/storedCursor.ts';
import { rememberedCalls } from './rememberedCalls.ts';

/** What a store has read or been told, to be asked at no cost. Alerts, reports, the status of former times and the audit log, which may be very many, are left out. */
export interface StoreState {
  readonly platforms: ReadonlyMap<string, RegisteredPlatform>;
  readonly credentials: ReadonlyMap<string, IssuedCredentials>;
  readonly entries: ReadonlyMap<string, CatalogueEntry>;
  readonly subscriptions: ReadonlyMap<string, Subscription>;
  readonly cursors: ReadonlyMap<string, StoredCursor>;
  readonly outcomes: ReadonlyMap<string, CollectionOutcome>;
  readonly calls: readonly AuthorityCall[];
  readonly exceptions: ReadonlyMap<string, StatusException>;
  readonly accounts: ReadonlyMap<string, Account>;
  /** Like API tokens by the hash of the token. */
  readonly sessions: ReadonlyMap<string, Session>;
  readonly apiTokens: ReadonlyMap<string, ApiToken>;
  /** By key. */
  readonly attempts: ReadonlyMap<string, AttemptCount>;
  readonly signUps: ReadonlyMap<string, SignUp>;
  readonly applications: ReadonlyMap<string, Application>;
  /** Platforms of suspended applications, and application keys of withdrawn ones: asked for with every beacon. */
  readonly suspended: Pick<ReadonlySet<string>, 'has'>;
  readonly withdrawnKeys: Pick<ReadonlySet<string>, 'has'>;
  readonly verificationRuns: ReadonlyMap<string, VerificationRun>;
  readonly notificationChannels: ReadonlyMap<string, NotificationChannel>;
  readonly deliveries: ReadonlyMap<string, Delivery>;
  readonly silences: ReadonlyMap<string, SilenceWindow>;
  /** One, under `all`. */
  readonly notificationSettings: ReadonlyMap<'all', NotificationSettings>;
  /** By platform and subject. */
  readonly openSpans: ReadonlyMap<string, ReadonlyMap<string, StatusSpan>>;
  readonly apply: (change: StoreChange) => void;
}

const keyOf = (...parts: readonly string[]): string => JSON.stringify(parts);

export const createStoreState = (): StoreState => {
  const platforms = new Map<string, RegisteredPlatform>();
  const credentials = new Map<string, IssuedCredentials>();
  const entries = new Map<string, CatalogueEntry>();
  const subscriptions = new Map<string, Subscription>();
  const cursors = new Map<string, StoredCursor>();
  const outcomes = new Map<string, CollectionOutcome>();
  const calls: AuthorityCall[] = [];
  const exceptions = new Map<string, StatusException>();
  const accounts = new Map<string, Account>();
  const sessions = new Map<string, Session>();
  const apiTokens = new Map<string, ApiToken>();
  const attempts = new Map<string, AttemptCount>();
  const signUps = new Map<string, SignUp>();
  const applications = new Map<string, Application>();
  /** By platform and by application key: the applications that make it so. */
  const suspended = new Map<string, Set<string>>();
  const withdrawnKeys = new Map<string, Set<string>>();
  const mark = (index: Map<string, Set<string>>, key: string | null, id: string, is: boolean): void => {
    if (key === null) return;
    const own = index.get(key) ?? new Set();
    if (is) index.set(key, own.add(id));
    else if (own.delete(id) && own.size === 0) index.delete(key);
  };
  const notice = ({ applicationId, platformId, appKey, state }: Application, is = true): void => {
    mark(suspended, platformId, applicationId, is && state === 'suspended');
    mark(withdrawnKeys, appKey, applicationId, is && state === 'withdrawn');
  };
  const verificationRuns = new Map<string, VerificationRun>();
  const notificationChannels = new Map<string, NotificationChannel>();
  const deliveries = new Map<string, Delivery>();
  const silences = new Map<string, SilenceWindow>();
  const notificationSettings = new Map<'all', NotificationSettings>();
  const openSpans = new Map<string, Map<string, StatusSpan>>();
  const dependants: readonly Map<string, { readonly platformId: string }>[] = [
    entries,
    subscriptions,
    cursors,
    outcomes,
    exceptions,
  ];

  /** Of a platform that is gone nothing is kept. */
  const put = <One extends { readonly platformId: string }>(map: Map<string, One>, key: string, one: One): void => {
    if (platforms.has(one.platformId)) map.set(key, one);
  };
  const apply = (change: StoreChange): void => {
    switch (change.type) {
      case 'platform':
        platforms.set(change.platform.platformId, change.platform);
        break;
      case 'removed':
        platforms.delete(change.platformId);
        credentials.delete(change.platformId);
        openSpans.delete(change.platformId);
        for (const map of dependants)
          for (const [key, { platformId }] of map) if (platformId === change.platformId) map.delete(key);
        break;
      case 'credentials':
        put(credentials, change.issued.platformId, change.issued);
        break;
      case 'entry':
        put(entries, keyOf(change.entry.platformId, change.entry.entity), change.entry);
        break;
      case 'subscription': {
        const { direction, platformId, entity } = change.subscription;
        put(subscriptions, keyOf(direction, platformId, entity), change.subscription);
        break;
      }
      case 'subscription-ended':
        subscriptions.delete(keyOf(change.direction, change.platformId, change.entity));
        break;
      case 'cursor': {
        const { platformId, channel, subject } = change.cursor;
        put(cursors, keyOf(platformId, channel, subject), change.cursor);
        break;
      }
      case 'outcome': {
        const { platformId, channel, entity } = change.outcome;
        put(outcomes, keyOf(platformId, channel, entity), change.outcome);
        break;
      }
      case 'call':
        calls.push(change.call);
        if (calls.length > rememberedCalls) calls.splice(0, calls.length - rememberedCalls);
        break;
      case 'exception':
        put(exceptions, change.exception.exceptionId, change.exception);
        break;
      case 'account':
        accounts.set(change.account.accountId, change.account);
        break;
      case 'session':
        sessions.set(change.session.tokenHash, change.session);
        break;
      case 'session-ended':
        sessions.delete(change.tokenHash);
        break;
      case 'attempts':
        attempts.set(change.attempts.key, change.attempts);
        break;
      case 'attempts-forgotten':
        attempts.delete(change.key);
        break;
      case 'sign-up':
        signUps.set(change.signUp.signUpId, change.signUp);
        break;
      case 'sign-up-removed':
        signUps.delete(change.signUpId);
        break;
      case 'api-token':
        apiTokens.set(change.apiToken.tokenHash, change.apiToken);
        break;
      case 'api-token-removed':
        apiTokens.delete(change.tokenHash);
        break;
      case 'application': {
        const { application } = change;
        const former = applications.get(application.applicationId);
        // What it was before counts no more.
        if (former !== undefined) notice(former, false);
        applications.set(application.applicationId, application);
        notice(application);
        break;
      }
      case 'verification-run':
        verificationRuns.set(change.run.runId, change.run);
        break;
      case 'verification-run-removed':
        verificationRuns.delete(change.runId);
        break;
      case 'notification-channel':
        notificationChannels.set(change.channel.channelId, change.channel);
        break;
      case 'notification-channel-removed':
        notificationChannels.delete(change.channelId);
        break;
      case 'delivery':
        deliveries.set(change.delivery.deliveryId, change.delivery);
        break;
      case 'delivery-removed':
        deliveries.delete(change.deliveryId);
        break;
      case 'silence':
        silences.set(change.silence.silenceId, change.silence);
        break;
      case 'notification-settings':
        notificationSettings.set('all', change.settings);
        break;
      case 'status-span': {
        const { platformId, subject, to, from } = change.span;
        if (!platforms.has(platformId)) break;
        const own = openSpans.get(platformId) ?? new Map<string, StatusSpan>();
        openSpans.set(platformId, own);
        if (to === null) own.set(subject, change.span);
        else if (own.get(subject)?.from === from) own.delete(subject);
        break;
      }
      case 'verification-report':
      case 'alert':
      case 'audit':
    }
  };
  return {
    platforms,
    credentials,
    entries,
    subscriptions,
    cursors,
    outcomes,
    calls,
    exceptions,
    accounts,
    sessions,
    apiTokens,
    attempts,
    signUps,
    applications,
    suspended,
    withdrawnKeys,
    verificationRuns,
    notificationChannels,
    deliveries,
    silences,
    notificationSettings,
    openSpans,
    apply,
  };
};
