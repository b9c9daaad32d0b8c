import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { TemporaryPlace } from '../../fixtures/starting/createTemporaryDirectory.ts';
import { serverLimits } from '../../fixtures/network/serverLimits.ts';
import type { Patience } from '../../fixtures/network/serverLimits.ts';
import { systemClock } from '../../spec/clock.ts';
import type { Clock } from '../../spec/clock.ts';
import type { Profile } from '../../spec/profiles/profile.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { createAccountsRoom } from './accounts/createAccountsRoom.ts';
import type { SecondStepPolicy } from './accounts/stillWanted.ts';
import type { PasswordCost } from './accounts/passwords/createPasswords.ts';
import { applicationRoutes } from './applications/applicationRoutes.ts';
import { orderRoutes } from './applications/orderRoutes.ts';
import { createApplications } from './applications/createApplications.ts';
import { documentRoutes } from './applications/documentRoutes.ts';
import type { PrintPdf } from './applications/documentRoutes.ts';
import { auditRequests } from './audit/auditRequests.ts';
import { auditRoutes } from './audit/auditRoutes.ts';
import { authorityRoutes } from './authority-database/authorityRoutes.ts';
import { createAuthorityDatabase } from './authority-database/createAuthorityDatabase.ts';
import { findAuthorityDatabase } from './authority-database/findAuthorityDatabase.ts';
import { createTrustedProxies } from './collector/createTrustedProxies.ts';
import { createCollectors } from './collector/processes/createCollectors.ts';
import type { Collectors } from './collector/processes/createCollectors.ts';
import { sendersOf } from './collector/processes/sendersOf.ts';
import { announcingStore } from './store/announcingStore.ts';
import type { ReviewPolicy } from './catalogue/catalogue.ts';
import { createCatalogue } from './catalogue/createCatalogue.ts';
import { issueCredentials } from './catalogue/issueCredentials.ts';
import { tellNotStored } from './collector/tellNotStored.ts';
import { createCollector } from './collector/createCollector.ts';
import { createExceptions } from './exceptions/createExceptions.ts';
import { exceptionRoutes } from './exceptions/exceptionRoutes.ts';
import { createExchange } from './exchange/createExchange.ts';
import { historyRoutes } from './history/historyRoutes.ts';
import { statusesOf } from './history/statusesOf.ts';
import { trackSpans } from './history/trackSpans.ts';
import { commitFaults } from './faults/commitFaults.ts';
import { committed } from './faults/committed.ts';
import { createHealth } from './health/createHealth.ts';
import { createLookAhead } from './health/createLookAhead.ts';
import { createIndicators } from './indicators/createIndicators.ts';
import { createInterfaceClient } from './interface-client/createInterfaceClient.ts';
import type { KeepingDependencies } from './monitoringParts.ts';
import type { MonitoringPlatform } from './monitoringPlatform.ts';
import { answerErrors } from './http/answerErrors.ts';
import type { TellTrouble } from './http/answerErrors.ts';
import { answerUnreadable } from './http/answerUnreadable.ts';
import type { Audience } from './http/audience.ts';
import { createEventStreams } from './http/createEventStreams.ts';
import { createKnownHosts } from './http/createKnownHosts.ts';
import { guardRoutes } from './http/guardRoutes.ts';
import { isSecure } from './http/isSecure.ts';
import { validateWhenAsked } from './http/validateWhenAsked.ts';
import { whileConnected } from './http/whileConnected.ts';
import { openToken } from './http/openToken.ts';
import type { ManagementToken } from './http/openToken.ts';
import type { OpenRunWorld } from './runs/contract/runWorld.ts';
import { createRuns } from './runs/http/createRuns.ts';
import { runRoutes } from './runs/http/runRoutes.ts';
import { refuseForeignHosts } from './http/refuseForeignHosts.ts';
import { refuseUnknown } from './http/refuseUnknown.ts';
import { createNotifications } from './notifications/createNotifications.ts';
import type { NotificationOptions } from './notifications/createNotifications.ts';
import { notificationRoutes } from './notifications/routes/notificationRoutes.ts';
import type { RegisteredPlatform } from './registration/registeredPlatform.ts';
import { withHostNames } from './registration/withHostNames.ts';
import { monitoringRoutes } from './monitoringRoutes.ts';
import { ledgerRoutes } from './ledger/ledgerRoutes.ts';
import { overviewRoutes } from './overview/overviewRoutes.ts';
import { servePortal } from './portal/servePortal.ts';
import { createOutcomes } from './schedule/createOutcomes.ts';
import { createSources } from './sources/createSources.ts';
import { liveBeacons } from './verification/live/liveBeacons.ts';
import { createLiveFeed } from './verification/live/createLiveFeed.ts';
import { liveRoutes } from './verification/live/liveRoutes.ts';
import type { RunSuite } from './verification/contract/runSuite.ts';
import { createVerifications } from './verification/createVerifications.ts';
import { verificationRoutes } from './verification/verificationRoutes.ts';
import type { OperationalStore } from './store/contract/operationalStore.ts';
import { chooseStore } from './store/chooseStore.ts';
import { openStore } from './store/openStore.ts';
import { openWarehouse } from './warehouse/openWarehouse.ts';
import type { Warehouse } from './warehouse/warehouse.ts';

export interface CreateMonitoringPlatformOptions {
  /** An open warehouse, which stays open at `close`; or where it is (directory, URL); nothing: a temporary one. */
  readonly warehouse?: Warehouse | string;
  /** Where a temporary warehouse keeps its files; see openWarehouse. */
  readonly temporaryPlace?: TemporaryPlace;
  /** Operational store: `memory`, or a PostgreSQL database by URL; default: beside a warehouse that is given as a directory, else in memory. */
  readonly store?: string;
  /** File with the key by which credentials in the store are encrypted; default: the directory's name and `.key`. */
  readonly storeKey?: string;
  readonly profile?: Profile;
  readonly clock?: Clock;
  /** Bearer token of management; default: the one in the directory of the warehouse, made where there is none, else a new one. */
  readonly token?: string;
  /** Names (no ports) by which it is called besides the profile's log host, the loopback's and the address it is reached at. */
  readonly publicHosts?: readonly string[];
  /** How long a request may take to arrive. */
  readonly patience?: Patience;
  /** Addresses or networks of reverse proxies besides the loopback, whose X-Forwarded-For tells a visitor's source address. */
  readonly trustedProxies?: readonly string[];
  /** Prints development documents; without it there are none as PDF. */
  readonly printPdf?: PrintPdf;
  /** Runs the conformance suite (8.3); without it there is none to run. */
  readonly runSuite?: RunSuite;
  /** Opens a world for the run of a suite elsewhere; without it there are none. */
  readonly openRunWorld?: OpenRunWorld;
  /** How notifications get out: networks inside that may be reached, the proxy. */
  readonly notifications?: NotificationOptions;
  /** Ids of violations that it is to commit (faults/monitoringFaults). An unknown one is an error. */
  readonly faults?: readonly string[];
  /** What a password's hash costs; see createPasswords. */
  readonly passwordCost?: PasswordCost;
  /** Whether an administrator without an authenticator can do nothing but enrol one; default: required. */
  readonly administratorSecondStep?: SecondStepPolicy;
  /** Whether what platforms publish (7.2.6) is listed at once, or when a reviewer has approved it; default: automatic. */
  readonly catalogueReview?: ReviewPolicy;
  /** The authority's own front database (7.3.1): address of a PostgreSQL database in which what the exchange extracts lands as well; default: none. */
  readonly authorityDatabase?: string;
  /** Whether applicants may ask for an account themselves, for an administrator to decide upon; default: open. */
  readonly signUp?: 'open' | 'closed';
  /** Collectors in processes of their own, `host` and `port` (0: any) of the address they share; default: beacons are collected by this process alone. */
  readonly collectors?: { readonly count: number; readonly host: string; readonly port: number };
  /** Told when a collector has ended that was not to, and another takes its place: code or signal. */
  readonly onCollectorEnded?: (how: string) => void;
  /** Told what went wrong on this side while a request was answered, at which route; whoever asked is told no more than that. */
  readonly onTrouble?: TellTrouble;
  /** Whether what pages show of a platform is computed when something was collected from it, before anybody asks; default: when somebody asks. */
  readonly looksAhead?: boolean;
}

interface ServedRoute {
  readonly method: string;
  readonly url: string;
  readonly audience: Audience;
  readonly query: readonly string[];
}

/** The reference monitoring platform with its HTTP side, not listening yet. */
export interface CreatedMonitoringPlatform {
  readonly app: FastifyInstance;
  /** What it answers: methods, patterns, audiences and query parameters as registered. */
  readonly routes: readonly ServedRoute[];
  readonly platform: MonitoringPlatform;
  /** Says at which origin it is reached. */
  readonly locate: (url: string) => void;
}

/** The store with all that it holds; credentials that were made for another scheme than the profile's are made anew. */
const openKnown = async (
  { store: wished, storeKey, warehouse: location }: CreateMonitoringPlatformOptions,
  profile: Profile,
  warehouse: Warehouse,
): Promise<OperationalStore> => {
  const wish = {
    ...(wished !== undefined && { store: wished }),
    ...(storeKey !== undefined && { storeKey }),
    ...(typeof location === 'string' && { warehouse: location }),
  };
  const store = await openStore(chooseStore(wish), warehouse);
  const usable = new Set(
    store
      .credentials()
      .filter(({ scheme }) => scheme === profile.values.interfaces.scheme)
      .map(({ platformId }) => platformId),
  );
  await store.note(
    ...store
      .platforms()
      .filter(({ platformId }) => !usable.has(platformId))
      .map(({ platformId }) => issueCredentials(profile, platformId)),
  );
  return store;
};

/** What outlives the process: the token of management and the store. */
const openKept = async (
  options: CreateMonitoringPlatformOptions,
  profile: Profile,
  warehouse: Warehouse,
): Promise<readonly [ManagementToken, OperationalStore]> => {
  const { warehouse: location } = options;
  const directory = typeof location === 'string' && !/^https?:\/\//.test(location) ? location : undefined;
  const management = openToken(options.token, directory);
  return [management, await openKnown(options, profile, warehouse)];
};

/** Puts the rooms together: warehouse, collector, interface client, catalogue, exchange, indicators. */
export const createMonitoringPlatform = async (
  options: CreateMonitoringPlatformOptions = {},
): Promise<CreatedMonitoringPlatform> => {
  const { profile = referenceProfile(), clock = systemClock } = options;
  const faults = committed(options.faults ?? []);
  const ownsWarehouse = options.warehouse === undefined || typeof options.warehouse === 'string';
  const warehouse =
    typeof options.warehouse === 'object'
      ? options.warehouse
      : await openWarehouse({
          ...(options.warehouse !== undefined && { location: options.warehouse }),
          ...(options.temporaryPlace !== undefined && { temporaryPlace: options.temporaryPlace }),
        });
  const leaveWarehouse = async (): Promise<void> => {
    if (ownsWarehouse) await warehouse.close();
  };
  const [management, kept] = await openKept(options, profile, warehouse).catch(async (error: unknown) => {
    await leaveWarehouse();
    throw error;
  });
  let collectors: Collectors | undefined;
  const store = options.collectors === undefined ? kept : announcingStore(kept, async () => collectors?.announce());
  const platforms = (): readonly RegisteredPlatform[] =>
    faults.reduce((all, { platform: change }) => (change === undefined ? all : all.map(change)), store.platforms());
  const deps: KeepingDependencies = {
    warehouse,
    profile,
    clock,
    platforms: faults.length === 0 ? store.platforms : platforms,
    store,
  };
  const trusted = createTrustedProxies(options.trustedProxies);
  const accounts = createAccountsRoom({
    store,
    clock,
    managementToken: management.token,
    isSecure: (request) => isSecure(request, trusted),
    ...(options.passwordCost !== undefined && { passwordCost: options.passwordCost }),
    ...(options.administratorSecondStep !== undefined && {
      administratorSecondStep: options.administratorSecondStep,
    }),
    ...(options.signUp !== undefined && { signUp: options.signUp }),
  });
  const feed = createLiveFeed(clock.now, async () => collectors?.watch());
  const hosts = [profile.values.beacon.logHost, ...(options.publicHosts ?? [])];
  const isKnown = createKnownHosts(hosts);
  if (options.collectors !== undefined)
    collectors = createCollectors({
      ...options.collectors,
      profile,
      hosts,
      trustedProxies: options.trustedProxies ?? [],
      patience: options.patience ?? {},
      warehouse,
      location: typeof options.warehouse === 'string' && !warehouse.embedded ? options.warehouse : undefined,
      senders: () => sendersOf(deps.platforms(), store),
      tell: feed.publish,
      isWatched: feed.hasWatchers,
      onEnded: options.onCollectorEnded ?? (() => {}),
    });
  const collector = createCollector(
    { ...deps, standing: store },
    {
      isKnown,
      throughFramework: faults.length > 0,
      ...(options.onTrouble !== undefined && { onNotStored: tellNotStored(clock, options.onTrouble) }),
      ...(options.trustedProxies !== undefined && { trustedProxies: options.trustedProxies }),
    },
    {
      isThere: feed.hasWatchers,
      tell: (judged) => {
        for (const [platformId, beacons] of liveBeacons(judged, deps.platforms(), clock.now()))
          feed.publish(platformId, beacons);
      },
    },
    collectors,
  );
  const verifications = createVerifications(deps, {
    ...(options.runSuite !== undefined && { runSuite: options.runSuite }),
  });
  const sources = createSources(deps);
  const indicators = createIndicators(deps, sources.problems);
  const outcomes = createOutcomes(deps);
  const notifications = createNotifications(deps, options.notifications);
  const exceptions = createExceptions(deps, {
    changes: (observed) => {
      const { platformId, items, now } = observed;
      const statuses = statusesOf(items, verifications.of(platformId));
      return [
        ...trackSpans(platformId, store.openSpans(platformId), statuses, now).map(
          (span) => ({ type: 'status-span', span }) as const,
        ),
        ...notifications.following(observed),
      ];
    },
    kept: notifications.queued,
  });
  const authority =
    options.authorityDatabase === undefined
      ? undefined
      : createAuthorityDatabase(deps, { url: options.authorityDatabase });
  const health = createHealth(deps, indicators, outcomes.of, exceptions, {
    verifications: verifications.of,
    authority: (platformId) => findAuthorityDatabase(platformId, authority),
  });
  const lookAhead = options.looksAhead === true ? createLookAhead(health, clock) : undefined;
  const app = Fastify({
    logger: false,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 200 },
    ...serverLimits(options.patience),
    ...answerUnreadable,
  });
  app.setValidatorCompiler(validateWhenAsked());
  const routes: ServedRoute[] = [];
  app.addHook('onRoute', ({ method, url: pattern, config }) => {
    const { audience, query = [] } = config ?? {};
    if (audience !== undefined)
      for (const one of [method].flat()) routes.push({ method: one, url: pattern, audience, query });
  });
  const runs = createRuns({
    clock,
    mayRun: accounts.mayOperate,
    ...(options.openRunWorld !== undefined && { openWorld: options.openRunWorld }),
  });
  const closeAll = async (): Promise<void> => {
    try {
      await runs.close();
      await verifications.close();
      await lookAhead?.close();
      await app.close();
      await collectors?.close();
      await notifications.close();
      await authority?.close();
      await store.close();
    } finally {
      await leaveWarehouse();
    }
  };
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => (closed ??= closeAll());
  let url = '';
  const catalogue = createCatalogue(deps, () => url, options.catalogueReview);
  const applications = createApplications(deps, () => url);
  const platform: MonitoringPlatform = {
    get url() {
      return url;
    },
    ...(collectors !== undefined && { collectors: { url: collectors.url, pids: collectors.pids } }),
    management,
    warehouse,
    register: async (one, ...along) =>
      store.register(withHostNames(one), issueCredentials(profile, one.platformId), ...along),
    change: async (one, ...along) => store.change(withHostNames(one), ...along),
    remove: store.remove,
    store: {
      outcomes: store.outcomes,
      cursors: store.cursors,
      alerts: store.alerts,
      audit: store.audit,
      note: store.note,
    },
    applications,
    accounts: { create: accounts.create, firstAdministrator: accounts.firstAdministrator },
    platforms: deps.platforms,
    isSuspended: store.isSuspended,
    collector: { good: collector.good, bad: collector.bad, reset: collector.reset },
    interfaces: { pull: whileConnected(store, outcomes.keeping('interface', createInterfaceClient(deps).pull)) },
    exchange: createExchange(deps, (extract) => {
      const kept = outcomes.keeping('exchange', extract);
      return whileConnected(store, authority?.following(kept) ?? kept);
    }),
    ...(authority !== undefined && { authority }),
    sources: { collect: whileConnected(store, outcomes.keeping('source', sources.collect)) },
    catalogue,
    indicators: {
      compute: indicators.compute,
      beside: indicators.beside,
      refresh: indicators.refresh,
      trend: indicators.trend,
      records: indicators.records,
    },
    health: { examine: health.examine, watch: health.watch },
    lookAhead: (platformId) => lookAhead?.soon(platformId),
    exceptions,
    notifications,
    verifications,
    isInOperation: (platformId) => {
      const own = store.applications().filter((one) => one.platformId === platformId && one.state !== 'withdrawn');
      return own.length === 0 || own.some(({ state }) => state === 'in-operation');
    },
    close,
  };
  try {
    answerErrors(app, options.onTrouble);
    commitFaults(app, faults);
    refuseForeignHosts(app, isKnown);
    const isOwnPlatform = (accountId: string, platformId: string): boolean =>
      store
        .applications()
        .some((one) => one.owner.accountId === accountId && one.platformId === platformId && one.state !== 'withdrawn');
    await verifications.open();
    guardRoutes(app, { identify: accounts.identify, isOwnPlatform });
    auditRequests(app, deps, trusted);
    refuseUnknown(app, deps.platforms);
    const streams = createEventStreams(app, {
      stillMay: (request) => {
        const { platformId } = request.params as { readonly platformId?: string };
        return (
          accounts.stillHolds(request) &&
          (platformId === undefined ||
            (deps.platforms().some((one) => one.platformId === platformId) &&
              (request.identity?.actor.role !== 'applicant' ||
                isOwnPlatform(request.identity.actor.accountId, platformId))))
        );
      },
    });
    accounts.routes(app);
    liveRoutes(app, streams, feed);
    verificationRoutes(app, verifications, streams, deps);
    auditRoutes(app, store.audit);
    applicationRoutes(app, applications);
    orderRoutes(app);
    runRoutes(app, runs, clock);
    exceptionRoutes(app, exceptions, isOwnPlatform);
    notificationRoutes(app, notifications, clock);
    historyRoutes(app, deps);
    documentRoutes(app, {
      ...deps,
      applications,
      isSecure: (request) => isSecure(request, trusted),
      ...(options.printPdf !== undefined && { printPdf: options.printPdf }),
    });
    await collector.routes(app);
    await indicators.routes(app);
    await health.routes(app);
    await catalogue.routes(app, isOwnPlatform);
    monitoringRoutes(app, platform, { clock, isOwnPlatform });
    ledgerRoutes(app, deps, { isOwnPlatform });
    authorityRoutes(app, authority);
    await authority?.begin();
    overviewRoutes(app, deps, { refresh: indicators.refresh, isOwnPlatform });
    await servePortal(app);
    await collectors?.start(collector.landed);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    app,
    routes,
    platform,
    locate: (origin) => {
      url = origin;
    },
  };
};
