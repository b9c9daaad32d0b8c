import { randomBytes } from 'node:crypto';
import Fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serverLimits } from '../../fixtures/network/serverLimits.ts';
import { systemClock } from '../../spec/clock.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { generateCredentials } from '../../spec/encryption/generateCredentials.ts';
import { generateBusinessData } from '../../fixtures/generators/generateBusinessData.ts';
import type { AccessPlatform, AccessPlatformOptions, IssuedIdentity } from './accessPlatform.ts';
import type { BusinessData } from './business/businessData.ts';
import { createBusinessData } from './business/createBusinessData.ts';
import { distorted } from './business/distorted.ts';
import { publishCatalogue } from './catalogue/publishCatalogue.ts';
import { sampleRoutes } from './catalogue/sampleRoutes.ts';
import { controlRoutes } from './control/controlRoutes.ts';
import { discoveryRoutes } from './discovery/discoveryRoutes.ts';
import { faults as knownFaults } from './faults/faults.ts';
import type { FrontDatabase } from './front-database/frontDatabase.ts';
import { openFrontDatabase } from './front-database/openFrontDatabase.ts';
import { interfaceRoutes } from './interfaces/interfaceRoutes.ts';
import { pageRoutes } from './pages/pageRoutes.ts';

const names: Readonly<Record<PlatformKind, string>> = {
  resource: '参考资源平台',
  service: '参考服务平台',
  management: '参考管理平台',
};

export type CreateAccessPlatformOptions = Omit<AccessPlatformOptions, 'port' | 'host'>;

/** The reference access platform with its routes, not listening yet and without data. */
export interface CreatedAccessPlatform {
  readonly app: FastifyInstance;
  readonly platform: AccessPlatform;
  /** Fills it, once its origin is known; rejects when its front database cannot be opened. */
  readonly begin: (origin: string, untrustedOrigin?: string) => Promise<void>;
}

/** Puts the rooms together: pages, interfaces, discovery document and control. Rejects for an unknown fault id. */
export const createAccessPlatform = async (options: CreateAccessPlatformOptions): Promise<CreatedAccessPlatform> => {
  const faultIds = new Set(options.faults);
  for (const id of faultIds)
    if (!knownFaults.some((fault) => fault.id === id))
      throw new Error(`Expected a fault of \`heyan list faults\`, but got ${JSON.stringify(id)}.`);

  const profile = options.profile ?? referenceProfile();
  const clock = options.clock ?? systemClock;
  const app = Fastify({ logger: false, forceCloseConnections: true, trustProxy: false, ...serverLimits() });
  const started: {
    url: string;
    untrustedUrl?: string | undefined;
    business?: BusinessData;
    frontDatabase?: FrontDatabase;
    /** Never rejects: who waits for the database is told of that. */
    opening?: Promise<void> | undefined;
    identity: IssuedIdentity;
  } = {
    url: '',
    identity: {
      platformId: options.platformId ?? `PT-${options.kind}-0001`,
      appKey: randomBytes(12).toString('hex'),
      credentials: generateCredentials(profile.values.interfaces.scheme, options.randomBytes ?? randomBytes),
    },
  };

  const platform: AccessPlatform = {
    kind: options.kind,
    get platformId() {
      return started.identity.platformId;
    },
    name: names[options.kind],
    get appKey() {
      return started.identity.appKey;
    },
    get credentials() {
      return started.identity.credentials;
    },
    controlToken: randomBytes(24).toString('hex'),
    beaconScript: options.beaconScript ?? 'https://d.alicdn.com/alilog/mlog/aplus/204458013.js',
    get url() {
      return started.url;
    },
    get untrustedUrl() {
      return started.untrustedUrl;
    },
    profile,
    clock,
    get business() {
      if (started.business === undefined)
        throw new Error('The access platform has no business data before it is started.');
      return started.business;
    },
    get frontDatabase() {
      return started.frontDatabase;
    },
    hasFault: (id) => faultIds.has(id),
    hasManner: (manner) => options.manners?.includes(manner) === true,
    close: async () => {
      await app.close();
      await started.opening;
      await started.frontDatabase?.close();
    },
  };

  await discoveryRoutes(app, platform);
  await controlRoutes(app, platform);
  await interfaceRoutes(app, platform);
  await sampleRoutes(app, platform);
  await pageRoutes(app, platform);

  const begin = async (origin: string, untrustedOrigin?: string): Promise<void> => {
    started.url = origin;
    started.untrustedUrl = untrustedOrigin;
    const opening =
      options.frontDatabase === 'none'
        ? undefined
        : openFrontDatabase({ platform, server: options.frontDatabase ?? 'postgresql' });
    // Closed with the platform, whatever else goes wrong meanwhile.
    started.opening = opening?.then(
      (frontDatabase) => void (started.frontDatabase = frontDatabase),
      () => {},
    );
    if (options.issued !== undefined) started.identity = await options.issued(origin);
    const generated = generateBusinessData({
      kind: options.kind,
      seed: options.seed ?? 1,
      scale: options.scale ?? 1,
      origin,
      now: clock.now(),
    });
    started.business = createBusinessData(
      generated.map(({ entity, id, fields, createTime }) => ({
        id,
        entity,
        fields: distorted({ entity, fields }, platform.hasFault),
        createTime,
        updateTime: createTime,
        isDeleted: false,
      })),
      clock,
      platform.hasManner('own-ids') ? (entity, nth) => `${entity}:${nth.toString(36)}` : undefined,
    );
    await (await opening)?.push('full');
    if (options.authority !== undefined) await publishCatalogue(platform, options.authority);
  };
  return { app, platform, begin };
};
