import { entitiesOf } from '../../spec/entities/entitiesOf.ts';
import { referenceProfile } from '../../spec/profiles/referenceProfile.ts';
import { workedExample } from './workedExample.ts';

const { id, version, values } = referenceProfile();
const { beacon, interfaces, exchange } = values;
const urls = Object.fromEntries(
  entitiesOf('resource').flatMap((name) =>
    interfaces.paths[name] === undefined ? [] : [[name, `/api/v1${interfaces.paths[name]}`]],
  ),
);

/** The access information of a test installation of kind `resource`. */
export const discoveryExample = {
  version: 1,
  platformId: 'platform-0001',
  name: '示例资源平台',
  kind: 'resource',
  profile: { id, version },
  values: { 'exchange.tables.change-log': 'ops_log', 'beacon.codes.like': 'dianzan' },
  methods: ['beacon', 'interface', 'exchange'],
  appKey: workedExample.credentials.appKey,
  logHost: beacon.logHost,
  pages: { home: '/', others: ['/about'] },
  beacon: { pages: { player: '/lessons/42' }, selectors: { player: 'video', like: '#like' } },
  interfaces: { urls, scheme: interfaces.scheme },
  frontDatabase: {
    type: 'postgresql',
    host: 'front.platform.example',
    port: 5432,
    database: 'exchange',
    schema: exchange.schema,
    tls: 'require',
  },
  control: { url: '/control' },
  testing: {
    interfaceCredentials: workedExample.credentials,
    exchangeUser: { user: 'exchange_user', password: 'example' },
    pushUser: { user: 'push_user', password: 'example' },
    controlToken: 'example-token',
  },
} as const;
