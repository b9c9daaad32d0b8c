import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createAjv } from '../../../spec/createAjv.ts';
import { createMonitoringPlatform } from '../createMonitoringPlatform.ts';
import { authorizedAs } from './authorizedAs.ts';
import { landRecords } from '../warehouse/landRecords.ts';

type Fields = Readonly<Record<string, unknown>>;
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: Fields;
}
interface Operation {
  readonly method: string;
  /** As Fastify writes it. */
  readonly url: string;
  readonly query: readonly Parameter[];
  readonly statuses: readonly number[];
}

const folder = new URL('../../../spec/openapi/', import.meta.url);
const read = (name: string): Promise<string> => readFile(new URL(name, folder), 'utf8');
const document = parse(await read('monitoring-platform.openapi.yaml')) as {
  readonly paths: Readonly<Record<string, Fields>>;
};
const resolved = (value: unknown): Fields => {
  const reference = (value as Fields)['$ref'];
  if (typeof reference !== 'string') return value as Fields;
  return reference
    .slice(2)
    .split('/')
    .reduce<unknown>((at, name) => (at as Fields)[name], document) as Fields;
};
const operations: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(resolved(item))
    .filter(([method]) => ['get', 'post', 'put', 'patch', 'delete'].includes(method))
    .map(([method, operation]) => ({
      method: method.toUpperCase(),
      url: path.replaceAll(/\{(\w+)\}/g, ':$1'),
      query: (((operation as Fields)['parameters'] ?? []) as readonly unknown[])
        .map((one) => resolved(one) as unknown as Parameter)
        .filter((one) => one.in === 'query'),
      statuses: Object.keys((operation as Fields)['responses'] as object).map(Number),
    })),
);
const now = Date.parse('2026-11-23T12:00:00+08:00');
const created = await createMonitoringPlatform({ clock: { now: () => now }, passwordCost: { logN: 4, r: 8, p: 1 } });
let administrator: Readonly<Record<string, string>> = {};
const isOfPlatform = ({ url }: Operation): boolean => url.startsWith('/platforms/:platformId');
const isFor =
  (audience: string) =>
  ({ method, url }: Operation): boolean =>
    created.routes.find((one) => one.method === method && one.url === url)?.audience === audience;
const isOfAccounts = isFor('accounts');
const isOfOperators = (one: Operation): boolean => isFor('operators')(one) || isOfAccounts(one);
const isSigned = isFor('platforms');
const titled = (chosen: readonly Operation[]) => chosen.map((one) => [`${one.method} ${one.url}`, one] as const);

const isError = createAjv().compile(JSON.parse(await read('error.schema.json')) as object);
const nowhere = 'http://127.0.0.1:1';
const { app, platform } = created;
beforeAll(async () => {
  await app.ready();
  administrator = (await authorizedAs(created, 'administrator', () => now)).headers;
  const common = { kind: 'resource', hosts: [] } as const;
  await platform.register({ ...common, platformId: 'bare', name: 'bare', appKey: 'k1' });
  await platform.register({
    ...common,
    platformId: 'silent',
    name: 'silent',
    appKey: 'k2',
    interfaces: {
      urls: { user: `${nowhere}/users` },
      credentials: { appKey: 'k', encryptionKey: '00'.repeat(16), signatureKey: '00'.repeat(16) },
    },
    frontDatabase: { type: 'postgresql', host: '127.0.0.1', port: 1, database: 'd', user: 'u', password: 'p' },
    sources: { probe: { url: nowhere, token: 't' } },
  });
  const time = '2026-11-23T00:00:00Z';
  const user = { platformId: 'silent', type: 'student', registeredTime: time, createTime: time, updateTime: time };
  // Two with one key by exchange: something to verify, something to alert.
  for (const channel of ['interface', 'exchange'] as const)
    await landRecords(
      platform.warehouse,
      'user',
      channel,
      ['u1', 'u2', 'u3'].map((userId) => ({
        ...user,
        userId,
        isDeleted: false,
        updateTime: channel === 'exchange' ? '2027-11-23T00:00:00Z' : time,
      })),
    );
  await platform.warehouse.insert(
    'beacon_event',
    [1, 2, 3, 4, 5].map((at) => ({
      platform_id: 'silent',
      event_id: `e${at}`,
      received_time: at < 4 ? time : '2026-11-23T00:00:01Z',
      event_time: time,
      kind: 'page-view',
      event_code: 'v',
      page_url: 'https://a.example/',
      visitor_id: 'v',
      device: 'pc',
      is_robot: false,
      parameters: '{}',
    })),
  );
  await platform.warehouse.insert(
    'beacon_rejected',
    [1, 2, 3].map((at) => ({
      received_time: time,
      reason: 'not-decodable',
      detail: `${at}`,
      path: '/v.gif',
      payload: 'x',
      platform_id: 'silent',
    })),
  );
});
afterAll(() => platform.close());

const ask = async (
  { method, url }: Pick<Operation, 'method' | 'url'>,
  {
    platformId = 'silent',
    query = '',
    headers = {},
    ...more
  }: { platformId?: string; query?: string; headers?: Record<string, string>; payload?: string } = {},
) => {
  const path = url
    .replace(':platformId', encodeURIComponent(platformId))
    .replace(':id', 't3-4-page-views')
    .replace(':entity', 'user')
    .replaceAll(/:(?:account|token|application|exception)Id/g, 'x');
  const answer = await app.inject({
    method: method as 'GET',
    url: `${path}${query === '' ? '' : `?${query}`}`,
    headers: { ...administrator, ...headers },
    ...more,
  });
  const body =
    answer.headers['content-type']?.toString().startsWith('application/json') === true
      ? answer.json<Fields>()
      : undefined;
  return {
    status: answer.statusCode,
    body,
    code: (body?.['error'] as Fields | undefined)?.['code'],
    text: answer.body,
  };
};

/** Values that a parameter's schema refuses. */
const impossible = ({ format, type, enum: values, pattern }: Fields): readonly string[] => {
  if (format === 'date-time')
    return [
      'yesterday',
      '2026-11-23',
      '2026-11-23T08:00:00',
      '2026-02-30T00:00:00Z',
      '2026-13-01T00:00:00Z',
      '2026-11-23T25:00:00Z',
    ];
  if (format === 'date') return ['yesterday', '2026-02-30', '2026-13-01', '2026-11-23T00:00:00Z', '20261123'];
  if (type === 'integer') return ['-1', '1.5', 'ten', '1e3', '0x10', '9'.repeat(30)];
  if (Array.isArray(values)) return ['nonsense', (values as string[])[0]?.toUpperCase() ?? ''];
  return pattern === undefined ? [] : ['nonsense', '1', '-', '1-1; DROP'];
};

describe('every route', () => {
  it('is described, and every one described is there, with the same query parameters', () => {
    const served = created.routes
      .filter(
        ({ method, url }) =>
          method !== 'HEAD' && method !== 'OPTIONS' && !url.includes('_logs)') && !/^\/(?:portal.*)?$/.test(url),
      )
      .map(({ method, url, query }) => ({ operation: `${method} ${url}`, query }));
    const sorted = (all: readonly { operation: string }[]) => all.map(({ operation }) => operation).toSorted();
    expect(sorted(served)).toEqual(sorted(operations.map(({ method, url }) => ({ operation: `${method} ${url}` }))));
    for (const one of operations.filter(isOfOperators))
      expect([
        one.url,
        served
          .find(({ operation }) => operation === `${one.method} ${one.url}`)
          // The parts by dimension have no fixed names.
          ?.query.flatMap((name) => (name.endsWith('.') ? [] : [name.replace('[]', '')]))
          .toSorted(),
      ]).toEqual([one.url, one.query.map(({ name }) => name).toSorted()]);
  });

  it.each(titled(operations.filter(isOfPlatform)))('%s: an unknown platform is 404', async (_, operation) => {
    for (const platformId of ['nobody', '../silent', "x' OR 1=1", '平台', '%00'])
      expect(await ask(operation, { platformId })).toMatchObject({ status: 404, code: 'platform-unknown' });
    // Even where the question makes no sense either.
    expect((await ask(operation, { platformId: 'nobody', query: 'from=never&nonsense=1' })).status).toBe(404);
  });

  it.each(titled(operations.filter(isOfOperators)))('%s: a query that makes no sense is 400', async (_, operation) => {
    const bad = [
      'nonsense=1',
      'Limit=1',
      '__proto__=1',
      ...operation.query.flatMap(({ name, schema }) => [
        ...impossible(schema).map((value) => `${name}=${encodeURIComponent(value)}`),
        ...(name === 'ids'
          ? ['ids=t9-nonsense', 'ids=,', 'ids=t3-4-page-views&ids=t9-nonsense']
          : [`${name}=1&${name}=2`]),
      ]),
    ];
    for (const query of bad) {
      const answer = await ask(operation, { query });
      expect([query, answer.status, isError(answer.body)]).toEqual([query, 400, true]);
    }
  });

  // Removal would take the platforms away from all tests that follow; startMonitoringPlatform.test.ts tries it.
  it.each(
    titled(
      operations.filter(
        (one) => isOfOperators(one) && !(one.method === 'DELETE' && (isOfPlatform(one) || one.url === '/session')),
      ),
    ),
  )('%s: answers as described, whatever is not set up or not there', async (_, operation) => {
    for (const platformId of ['bare', 'silent']) {
      // Registration is asked without a body.
      const answer = await ask(operation, {
        platformId,
        query: operation.url.endsWith('/reset') ? 'platformId=nobody' : '',
      });
      const described = operation.statuses.includes(answer.status);
      expect([platformId, answer.status, described, answer.status < 500 || answer.status === 502]).toEqual([
        platformId,
        answer.status,
        true,
        true,
      ]);
      expect([answer.text, answer.status < 400 || isError(answer.body)]).toEqual([answer.text, true]);
    }
    for (const wanted of ['zh-CN,zh;q=0.9', 'en']) {
      const { body } = await ask(operation, { query: 'nonsense=1', headers: { 'accept-language': wanted } });
      expect(/[一-龥]/.test(JSON.stringify(body))).toBe(wanted !== 'en');
    }
  });

  it.each(titled(operations.filter(isSigned)))(
    '%s: without a signature is refused with the one body',
    async (_, operation) => {
      for (const payload of [undefined, '{', '[]']) {
        const answer = await ask(operation, payload === undefined || operation.method === 'GET' ? {} : { payload });
        expect([answer.status, isError(answer.body)]).toEqual([401, true]);
      }
    },
  );

  it.each(titled(operations.filter((one) => one.method === 'GET' && isOfOperators(one))))(
    '%s: every time has an offset',
    async (_, operation) => {
      const answer = await ask(operation);
      const times =
        answer.text.match(/\b\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g) ?? [];
      expect(times.filter((time) => !/^[^ ]+(Z|[+-]\d{2}:\d{2})$/.test(time))).toEqual([]);
    },
  );

  it('is not there where nothing is, and a body that cannot be read is told', async () => {
    const refused = async (method: string, url: string, more: object = {}) => {
      const answer = await ask({ method, url }, more);
      return [answer.status, answer.code, isError(answer.body)];
    };
    expect(await refused('GET', '/platformz')).toEqual([404, 'route-unknown', true]);
    expect(await refused('DELETE', '/platforms/silent/pull')).toEqual([404, 'route-unknown', true]);
    const json = { headers: { 'content-type': 'application/json' } };
    expect(await refused('POST', '/platforms', { ...json, payload: '{"platformId":' })).toEqual([
      400,
      'request-invalid',
      true,
    ]);
    expect(await refused('POST', '/platforms', { ...json, payload: '{}' })).toEqual([400, 'request-invalid', true]);
    expect(await refused('POST', '/platforms', { headers: { 'content-type': 'text/csv' }, payload: 'a' })).toEqual([
      415,
      'media-type-unsupported',
      true,
    ]);
    expect(await refused('POST', '/platforms', { ...json, payload: `"${'x'.repeat(2_000_000)}"` })).toEqual([
      413,
      'body-too-large',
      true,
    ]);
  });
});

describe('what is long comes in pages', () => {
  it.each([
    ['/collector/good', 5],
    ['/collector/bad', 3],
  ])('%s, in any size of page, each record once', async (url, count) => {
    const whole = (await ask({ method: 'GET', url })).body?.['records'];
    expect(whole).toHaveLength(count);
    for (const limit of [1, 2, 3, 4, 5, 6]) {
      const gathered: unknown[] = [];
      for (let after = ''; ;) {
        const { body } = await ask({ method: 'GET', url }, { query: `limit=${limit}${after}` });
        const records = body?.['records'] as readonly unknown[];
        gathered.push(...records);
        expect(records.length).toBe(body?.['next'] === null ? records.length : limit);
        if (body?.['next'] === null) break;
        after = `&after=${String(body?.['next'])}`;
      }
      expect(gathered).toEqual(whole);
    }
  });

  it('records behind a value', async () => {
    const url = '/platforms/silent/indicators/t3-4-page-views/records';
    const page = async (query: string) => (await ask({ method: 'GET', url }, { query })).body;
    expect([
      (await page('limit=5'))?.['next'],
      (await page('limit=4'))?.['next'],
      (await page('limit=4&offset=4'))?.['next'],
    ]).toEqual([null, 4, null]);
  });
});
