import Fastify from 'fastify';
import { Session } from 'chdb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenCases } from '../../../fixtures/golden/goldenCases.ts';
import { indicators } from '../../../spec/indicators/indicators.ts';
import { referenceProfile } from '../../../spec/profiles/referenceProfile.ts';
import { computeIndicator } from '../indicators/computeIndicator.ts';
import { landDataSets } from '../indicators/landDataSets.ts';
import { startMonitoringPlatform } from '../startMonitoringPlatform.ts';
import { openWarehouse } from './openWarehouse.ts';
import type { Warehouse } from './warehouse.ts';

/**
 * The engine behind ClickHouse's HTTP interface, as far as our client uses it: the statement in the query or the body,
 * `param_…` for parameters, settings and database in the query. Not a ClickHouse server, but real statements over real HTTP.
 */
const startHttp = async () => {
  const session = new Session();
  const app = Fastify({ logger: false, bodyLimit: 64 * 1024 * 1024 });
  const notSettings = new Set([
    'query',
    'query_id',
    'database',
    'session_id',
    'wait_end_of_query',
    'default_format',
    'enable_http_compression',
    'role',
  ]);
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  let queue: Promise<unknown> = Promise.resolve();
  app.all('/*', async (request, reply) => {
    const query = request.query as Record<string, string>;
    const sql = [query['query'], request.body].filter((part) => typeof part === 'string' && part !== '').join('\n');
    const parameters = Object.fromEntries(
      Object.entries(query).flatMap(([name, value]) =>
        name.startsWith('param_') ? [[name.slice('param_'.length), value]] : [],
      ),
    );
    const settings = Object.entries(query).filter(([name]) => !name.startsWith('param_') && !notSettings.has(name));
    const run = async (): Promise<string> => {
      await session.queryAsync(`USE ${query['database'] ?? 'default'}`);
      for (const [name, value] of settings) await session.queryAsync(`SET ${name} = '${value}'`);
      const result = await (Object.keys(parameters).length === 0
        ? session.queryAsync(sql)
        : session.queryBindAsync(sql, parameters));
      return result.text();
    };
    // One session: one statement at a time.
    const answer = queue.then(run);
    queue = answer.catch(() => {});
    try {
      return await reply.header('x-clickhouse-summary', '{}').send(await answer);
    } catch (error) {
      return reply.code(500).header('x-clickhouse-exception-code', '1').send(String(error));
    }
  });
  const url = await app.listen({ port: 0 });
  return {
    url,
    close: async () => {
      await app.close();
      session.close();
    },
  };
};

let http: Awaited<ReturnType<typeof startHttp>>;
let warehouse: Warehouse;
beforeAll(async () => {
  http = await startHttp();
  warehouse = await openWarehouse({ location: `${http.url}/?retentionDays=4000` });
});
afterAll(async () => {
  await warehouse?.close();
  await http?.close();
});

describe('a warehouse by URL', () => {
  it('gives the same 54 answers', async () => {
    await landDataSets(
      warehouse,
      goldenCases.map(({ table, data }) => ({ ...data, platformId: `table-${table}` })),
      'interface',
    );
    for (const indicator of indicators) {
      const golden = goldenCases.find(({ table }) => table === indicator.table);
      const channel = ['cloud-management', 'probe', 'cyber-security'].includes(indicator.channel)
        ? 'source'
        : 'interface';
      const { value } = await computeIndicator(warehouse, referenceProfile(), indicator, channel, {
        ...(golden as (typeof goldenCases)[number]).data,
        platformId: `table-${indicator.table}`,
      });
      expect([indicator.id, value]).toEqual([
        indicator.id,
        expect.closeTo(golden?.answers[indicator.id]?.value ?? Number.NaN, 9),
      ]);
    }
  });

  it('lets events go when their retention is over', async () => {
    const received = async () =>
      (
        await warehouse.query<{ year: number }>(
          "SELECT toYear(received_time) AS year FROM beacon_event WHERE platform_id = 'kept' ORDER BY year",
        )
      ).map(({ year }) => year);
    await warehouse.command(
      "INSERT INTO beacon_event (platform_id, event_id, received_time) VALUES ('kept', 'old', '2010-01-01 08:00:00'), ('kept', 'new', now64(3))",
    );
    await warehouse.command('OPTIMIZE TABLE beacon_event FINAL');
    expect(await received()).toEqual([new Date().getFullYear()]);
  });

  it('says what the server says', async () => {
    await expect(warehouse.query('SELECT nonsense')).rejects.toThrow(/nonsense/);
  });
});

it('takes what collectors in processes of their own insert, and counts once what two of them were sent', async () => {
  const platform = await startMonitoringPlatform({ warehouse: http.url, store: 'memory', collectors: { count: 2 } });
  try {
    const appKey = 'k'.repeat(24);
    await platform.register({ platformId: 'server-p', name: '一', kind: 'resource', appKey, hosts: [] });
    const events = [
      { id: 'x', url: 'https://a.example/', _eid: 'timely', ts: Date.now() },
      { id: 'x', url: 'https://a.example/', _eid: 'timeless' },
    ];
    const answers = await Promise.all(
      Array.from({ length: 24 }, async (_, at) => {
        const answer = await fetch(`${platform.collectors?.url()}/v.gif`, {
          method: 'POST',
          headers: { 'content-type': 'text/plain', connection: 'close' },
          body: Buffer.from(JSON.stringify({ h: { ak: appKey }, a: { e: { s: [events[at % 2]] } } })).toString(
            'base64',
          ),
        });
        return answer.status;
      }),
    );
    expect(new Set(answers)).toEqual(new Set([200]));
    const good = await platform.collector.good({ platformId: 'server-p' });
    expect(good.map(({ eventId }) => eventId).toSorted()).toEqual(['timeless', 'timely']);
  } finally {
    await platform.close();
  }
});
