import type { FastifyInstance } from 'fastify';
import { auditNote } from '../audit/auditNote.ts';
import { createInterfaceClient } from '../interface-client/createInterfaceClient.ts';
import { whileConnected } from '../http/whileConnected.ts';
import type { Guard } from '../http/guardRoutes.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import { createOutcomes } from '../schedule/createOutcomes.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { Catalogue, ReviewPolicy } from './catalogue.ts';
import { createReview } from './createReview.ts';
import { createCallerVerifier } from './createCallerVerifier.ts';
import { createCatalogueStore } from './createCatalogueStore.ts';
import { createJointDebugging } from './createJointDebugging.ts';
import type { DebuggedInterface } from './createJointDebugging.ts';
import { createRefusalMemory } from './createRefusalMemory.ts';
import { operatorRoutes } from './operatorRoutes.ts';
import { platformRoutes } from './platformRoutes.ts';

/**
 * The room of 7.2.6–7.2.8: platforms publish their interfaces here, the authority subscribes to them, platforms subscribe
 * to what the authority has collected, and both debug together. `url`: origin of the monitoring platform, once it listens.
 */
export const createCatalogue = (
  deps: KeepingDependencies,
  url: () => string,
  policy: ReviewPolicy = 'automatic',
): Catalogue & {
  readonly routes: (app: FastifyInstance, isOwnPlatform: Guard['isOwnPlatform']) => Promise<void>;
} => {
  const store = createCatalogueStore(deps);
  const refusals = createRefusalMemory(deps.clock);
  const verifier = createCallerVerifier(deps);
  const debugging = createJointDebugging(deps);
  const known = (platformId: string): RegisteredPlatform => {
    const platform = deps.platforms().find((one) => one.platformId === platformId);
    if (platform === undefined) throw new Error(`No platform ${JSON.stringify(platformId)} is registered.`);
    return platform;
  };
  /** The platform by the addresses to which the authority has subscribed. */
  const asSubscribed = (platform: RegisteredPlatform): RegisteredPlatform => {
    if (platform.interfaces === undefined) return platform;
    const urls = Object.fromEntries(
      store.subscriptions(platform.platformId, 'authority-to-platform').map((one) => [one.entity, one.url]),
    );
    return { ...platform, interfaces: { ...platform.interfaces, urls } };
  };
  const pullSubscribed = whileConnected(
    deps.store,
    createOutcomes(deps).keeping(
      'interface',
      createInterfaceClient({ ...deps, platforms: () => deps.platforms().map(asSubscribed) }).pull,
    ),
  );

  const catalogue: Catalogue = {
    issueAccess: (platformId) => {
      const credentials = verifier.issued(known(platformId).platformId);
      if (credentials === undefined)
        throw new Error(
          `Expected credentials issued to the platform ${JSON.stringify(platformId)}, but there are none.`,
        );
      return { url: url(), credentials };
    },
    entries: store.entries,
    refusals: refusals.of,
    subscribe: async (platformId) =>
      store.subscribe(
        store
          .entries(known(platformId).platformId)
          .filter((entry) => entry.status === 'published')
          .map(({ entity, url: address }) => ({
            direction: 'authority-to-platform',
            platformId,
            entity,
            url: address,
          })),
      ),
    subscriptions: (platformId) => store.subscriptions(platformId),
    unsubscribe: async (origin, platformId, entity) => {
      const direction = 'authority-to-platform' as const;
      if (!store.subscriptions(platformId, direction).some((one) => one.entity === entity)) return false;
      await deps.store.note(
        { type: 'subscription-ended', direction, platformId, entity },
        auditNote(deps.clock, origin, 'catalogue.unsubscribe', `platform:${platformId}`, { entity }),
      );
      return true;
    },
    policy,
    review: createReview(deps),
    pullSubscribed: (platformId, options = {}) => pullSubscribed(platformId, options),
    calls: store.calls,
    debugJointly: async (platformId, options) => {
      const platform = known(platformId);
      const mounted: readonly DebuggedInterface[] = store
        .entries(platformId)
        .filter((entry) => entry.mountedTime !== null);
      const declared = (Object.entries(platform.interfaces?.urls ?? {}) as [DebuggedInterface['entity'], string][]).map(
        ([entity, address]) => ({ entity, url: address }),
      );
      return debugging.debug(platform, mounted.length > 0 ? mounted : declared, options);
    },
    debuggingResults: debugging.results,
  };
  return {
    ...catalogue,
    routes: async (app, isOwnPlatform) => {
      await platformRoutes(app, { deps, store, refusals, verifier, callOnce: debugging.callOnce, url, policy });
      await operatorRoutes(app, { deps, catalogue, isOwnPlatform });
    },
  };
};
