import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DatabaseServer } from '../../../fixtures/databases/servers/databaseServer.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { nullCredentials } from './nullCredentials.ts';
import { nullFrontDatabase } from './nullFrontDatabase.ts';
import type { NullPlatform } from './nullPlatform.ts';

const roles = 'targetButton navigation carousel spaRoute login player like forward favourite rating'.split(' ');

/** Says yes to everything, and does nothing. */
const obey = (request: IncomingMessage, response: ServerResponse): void => {
  request.resume();
  const yes = { id: 'done', count: 1, rows: 1, published: 1, records: 1 };
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(yes));
};

/** A null platform on a socket of its own: its document is right and declares all there is to declare. */
export const startNullPlatform = async (
  { answering, frontDatabase }: Pick<NullPlatform, 'answering' | 'frontDatabase'>,
  kind: PlatformKind,
  server: DatabaseServer,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> => {
  const profile = referenceProfile();
  const database = await nullFrontDatabase(server, kind, frontDatabase);
  const answer = await answering(kind);
  const paths = Object.entries(profile.values.interfaces.paths).filter(([entity]) =>
    entitiesOf(kind).some((one) => one === entity),
  );
  const document = JSON.stringify({
    version: 1,
    platformId: `NULL-${kind}`,
    name: 'Null',
    kind,
    profile: { id: profile.id, version: profile.version },
    methods: ['beacon', 'interface', 'exchange'],
    appKey: 'a'.repeat(24),
    logHost: profile.values.beacon.logHost,
    pages: { home: '/', others: ['/help'] },
    beacon: {
      selectors: Object.fromEntries(roles.map((role) => [role, `#${role}`])),
      pages: Object.fromEntries(roles.map((role) => [role, `/${role}`])),
    },
    interfaces: {
      urls: Object.fromEntries(paths.map(([entity, path]) => [entity, `/api/v1${path}`])),
      scheme: profile.values.interfaces.scheme,
      load: { requestsPerSecond: 1000, requestsInFlight: 8 },
    },
    frontDatabase: database.place,
    control: { url: '/control' },
    testing: { interfaceCredentials: nullCredentials, ...database.accounts, controlToken: 'control-token' },
  });
  const http = createServer((request, response) => {
    response.on('error', () => {});
    if (request.url === profile.values.discovery.path)
      response.writeHead(200, { 'content-type': 'application/json' }).end(document);
    else if (request.url?.startsWith('/control/') === true) obey(request, response);
    else answer(request, response);
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    close: async () => {
      await new Promise<void>((resolve) => {
        http.close(() => resolve());
        http.closeAllConnections();
      });
      await database.close();
    },
  };
};
