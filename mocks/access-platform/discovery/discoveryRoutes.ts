import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { AccessPlatform, AccessPlatformRoom } from '../accessPlatform.ts';
import { beaconDescription } from '../pages/beaconDescription.ts';
import { schemeOf } from '../interfaces/schemeOf.ts';
import { isLessImportant } from './isLessImportant.ts';
import { helpUrl } from '../pages/helpUrl.ts';
import { bearableLoad } from './bearableLoad.ts';
import { ownAttestations } from './ownAttestations.ts';
import { ownStatement } from './ownStatement.ts';

const statementPath = '/monitoring-access/ics.json';

/**
 * `/.well-known/monitoring-access.json`: where everything is (docs/integrate.md). The `testing` part carries
 * credentials, as a test installation may; a platform in production gives them to the suite by its configuration file.
 */
export const discoveryRoutes: AccessPlatformRoom = (app, platform) => {
  app.get(platform.profile.values.discovery.path, () => discoveryDocument(platform));
  app.get(statementPath, () => ownStatement(platform));
  app.get<{ Params: { name: string } }>('/monitoring-access/attestations/:name', ({ params }, reply) => {
    const attested = ownAttestations(platform).find(({ attestation }) => attestation.document.name === params.name);
    return attested === undefined ? reply.callNotFound() : reply.type('text/plain; charset=utf-8').send(attested.text);
  });
};

const originOf = (platform: AccessPlatform, entity: EntityName): string => {
  // The platform listens at one address of the loopback network only.
  if (isLessImportant(entity) && platform.hasFault('interface-one-address-closed'))
    return `http://127.0.0.2:${new URL(platform.url).port}`;
  return (entity === 'user' ? platform.untrustedUrl : undefined) ?? platform.url;
};

/** What the document names no way to, and no front database either. */
const byNoMethod: Readonly<Record<string, EntityName>> = {
  'interface-site-structure-not-declared': 'site-column',
  'interface-resources-by-no-method': 'resource',
  'interface-service-items-by-no-method': 'service-item',
  'interface-management-items-by-no-method': 'management-item',
  'content-users-by-no-method': 'user',
};
const withheldEntity = (platform: AccessPlatform): EntityName | undefined =>
  Object.entries(byNoMethod).find(([id]) => platform.hasFault(id))?.[1];

/** What 6.7 wants by interface. */
const management: readonly EntityName[] = ['management-item', 'form', 'data-item', 'data-item-call'];

const discoveryDocument = (platform: AccessPlatform): unknown => {
  const { profile } = platform;
  const withheld = withheldEntity(platform);
  const siteOnly = platform.hasFault('content-category-by-no-method');
  const frontDatabase = withheld === undefined && !siteOnly ? platform.frontDatabase : undefined;
  const dataEntities = platform.business
    .entities()
    .filter(
      (entity) =>
        profile.values.interfaces.paths[entity] !== undefined &&
        entity !== withheld &&
        (entity === 'site-column' || !siteOnly) &&
        !(management.includes(entity) && platform.hasFault('content-management-by-tables-only')),
    );
  return {
    version: 1,
    platformId: platform.platformId,
    name: platform.name,
    kind: platform.kind,
    profile: { id: profile.id, version: profile.version },
    ics: `${platform.url}${statementPath}`,
    attestations: ownAttestations(platform).map(({ attestation }) => attestation),
    methods: frontDatabase === undefined ? ['beacon', 'interface'] : ['beacon', 'interface', 'exchange'],
    appKey: platform.appKey,
    logHost: profile.values.beacon.logHost,
    pages: { home: `${platform.url}/`, others: [helpUrl(platform)].filter((url) => url !== undefined) },
    beacon: beaconDescription(platform),
    interfaces: {
      urls: Object.fromEntries(
        dataEntities.map((entity) => [
          entity,
          `${originOf(platform, entity)}/api/v1${profile.values.interfaces.paths[entity] ?? ''}`,
        ]),
      ),
      scheme: schemeOf(platform),
      load: bearableLoad,
    },
    ...(frontDatabase === undefined
      ? {}
      : {
          frontDatabase: {
            type: frontDatabase.type,
            host: frontDatabase.host,
            port: frontDatabase.port,
            database: frontDatabase.database,
            schema: frontDatabase.schema,
          },
        }),
    control: { url: `${platform.url}/control` },
    testing: {
      interfaceCredentials: platform.credentials,
      ...(frontDatabase === undefined
        ? {}
        : {
            exchangeUser: platform.hasFault('exchange-one-user-for-both')
              ? frontDatabase.pushUser
              : frontDatabase.exchangeUser,
            pushUser: frontDatabase.pushUser,
          }),
      controlToken: platform.controlToken,
    },
  };
};
