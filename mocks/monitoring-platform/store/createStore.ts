import { RegistrationError } from '../registration/registrationError.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { OperationalStore } from './contract/operationalStore.ts';
import type { StoreChange } from './contract/storeChange.ts';
import type { StoreBackend } from './contract/storeBackend.ts';
import { createCommitter } from './createCommitter.ts';
import { createTurn } from './createTurn.ts';
import { createStoreState } from './createStoreState.ts';

const keepable = (text: string, longest: number): boolean =>
  text !== '' && text.length <= longest && text.isWellFormed() && !/\p{Cc}/u.test(text);

/** A store over a backend that holds what is `known`, which is in memory too; what becomes known is there once the backend has it. */
export const createStore = (backend: StoreBackend, known: readonly StoreChange[] = []): OperationalStore => {
  const state = createStoreState();
  for (const change of known) state.apply(change);
  const commit = createCommitter(backend.commit, (changes) => {
    for (const change of changes) state.apply(change);
  });
  // Registrations are looked at and written one after the other: two of one key cannot both find it free.
  const inTurn = createTurn();
  const refuseUnusable = ({ platformId, appKey }: RegisteredPlatform): void => {
    if (!keepable(platformId, 64)) throw new RegistrationError('platform-id-invalid', platformId);
    // A platform that chose no beacons (5.2) has no key, and there may be many of them.
    if (appKey === '') return;
    if (!keepable(appKey, 200)) throw new RegistrationError('app-key-invalid', appKey);
    for (const other of state.platforms.values())
      if (other.platformId !== platformId && other.appKey === appKey)
        throw new RegistrationError('app-key-taken', appKey);
  };
  const refuseUnknown = (platformId: string): void => {
    if (!state.platforms.has(platformId)) throw new RegistrationError('platform-unknown', platformId);
  };
  return {
    platforms: () => [...state.platforms.values()],
    credentials: () => [...state.credentials.values()],
    entries: () => [...state.entries.values()],
    subscriptions: () => [...state.subscriptions.values()],
    calls: () => [...state.calls],
    cursors: (platformId) => [...state.cursors.values()].filter((one) => one.platformId === platformId),
    cursor: (platformId, channel, subject) => state.cursors.get(JSON.stringify([platformId, channel, subject]))?.value,
    outcomes: (platformId) => [...state.outcomes.values()].filter((one) => one.platformId === platformId),
    alerts: backend.alerts,
    exceptions: () => [...state.exceptions.values()],
    exception: (exceptionId) => state.exceptions.get(exceptionId),
    accounts: () => [...state.accounts.values()],
    account: (accountId) => state.accounts.get(accountId),
    sessions: () => [...state.sessions.values()],
    session: (tokenHash) => state.sessions.get(tokenHash),
    apiTokens: () => [...state.apiTokens.values()],
    apiToken: (tokenHash) => state.apiTokens.get(tokenHash),
    attempts: () => [...state.attempts.values()],
    signUps: () => [...state.signUps.values()],
    signUp: (signUpId) => state.signUps.get(signUpId),
    applications: () => [...state.applications.values()],
    application: (applicationId) => state.applications.get(applicationId),
    isSuspended: (platformId) => state.suspended.has(platformId),
    isWithdrawnKey: (appKey) => state.withdrawnKeys.has(appKey),
    verificationRuns: () => [...state.verificationRuns.values()],
    verificationRun: (runId) => state.verificationRuns.get(runId),
    verificationReport: backend.report,
    notificationChannels: () => [...state.notificationChannels.values()],
    notificationChannel: (channelId) => state.notificationChannels.get(channelId),
    deliveries: () => [...state.deliveries.values()],
    delivery: (deliveryId) => state.deliveries.get(deliveryId),
    silences: () => [...state.silences.values()],
    notificationSettings: () => state.notificationSettings.get('all'),
    openSpans: (platformId) => [...(state.openSpans.get(platformId)?.values() ?? [])],
    statusSpans: backend.statusSpans,
    audit: backend.audit,
    register: (platform, ...along) =>
      inTurn(async () => {
        if (state.platforms.has(platform.platformId))
          throw new RegistrationError('platform-id-taken', platform.platformId);
        refuseUnusable(platform);
        await commit([{ type: 'platform', platform }, ...along]);
      }),
    change: (platform, ...along) =>
      inTurn(async () => {
        refuseUnknown(platform.platformId);
        refuseUnusable(platform);
        await commit([{ type: 'platform', platform }, ...along]);
      }),
    remove: (platformId, ...along) =>
      inTurn(async () => {
        refuseUnknown(platformId);
        await commit([{ type: 'removed', platformId }, ...along]);
      }),
    note: (...changes) => (changes.length === 0 ? Promise.resolve() : commit(changes)),
    close: backend.close,
  };
};
