import { once } from 'node:events';
import { dialects } from '../spec/front-database/dialects.ts';
import { referenceProfile } from '../spec/profiles/referenceProfile.ts';
import { createExchange } from '../mocks/monitoring-platform/exchange/createExchange.ts';
import { createMemoryStore } from '../mocks/monitoring-platform/store/createMemoryStore.ts';
import type { RegisteredPlatform } from '../mocks/monitoring-platform/registration/registeredPlatform.ts';
import { openWarehouse } from '../mocks/monitoring-platform/warehouse/openWarehouse.ts';
import { systemClock } from '../spec/clock.ts';

/*
 * A monitoring platform that only extracts, for exchangeCrash.ts to kill: `node extractChild.ts DIRECTORY PLATFORM`. Extracts
 * once, says in a line of JSON what has landed and what the table holds; extracts on and on once a line comes in, until it
 * dies; ends when its input does.
 */
const [directory = '', description = ''] = process.argv.slice(2);
const platform = JSON.parse(description) as RegisteredPlatform;
if (platform.frontDatabase === undefined || dialects[platform.frontDatabase.type] === undefined)
  throw new Error('Expected a platform with a front database.');

const warehouse = await openWarehouse({ location: directory });
const { extract } = createExchange({
  warehouse,
  profile: referenceProfile(),
  clock: systemClock,
  platforms: () => [platform],
  store: createMemoryStore(),
});
const extractUsers = async (mode?: 'full' | 'increment'): Promise<void> => {
  const reports = await extract(platform.platformId, { entities: ['user'], ...(mode === undefined ? {} : { mode }) });
  const problem = reports.flatMap(({ problems }) => problems)[0];
  if (problem !== undefined) throw new Error(problem.message.en);
};
await extractUsers();

const [landed] = await warehouse.query<{ readonly rows: number; readonly digest: string }>(
  `SELECT count() AS rows, toString(groupBitXor(cityHash64(user_id, type, toUnixTimestamp64Milli(update_time)))) AS digest
   FROM landed_user FINAL WHERE platform_id = {platformId:String} AND channel = 'exchange'`,
  { platformId: platform.platformId },
);
const [largest] = await warehouse.query<{ readonly most: number }>(
  `SELECT max(n) AS most FROM (SELECT count() AS n FROM landed_user FINAL WHERE platform_id = {platformId:String} AND channel = 'exchange' GROUP BY user_id)`,
  { platformId: platform.platformId },
);
// What the table holds, read by the same engine so that the digests compare; not through the extraction.
const { host, port, database, user, password, type } = platform.frontDatabase;
const time =
  type === 'mysql'
    ? "TIMESTAMPDIFF(MICROSECOND, '1970-01-01 08:00:00', update_time) DIV 1000"
    : "(date_part('epoch', update_time) * 1000)::bigint";
const table = type === 'mysql' ? 'data_user' : 'exchange.data_user';
const select = `SELECT user_id, type, ${time} AS t FROM ${table} WHERE is_deleted = ${type === 'mysql' ? '0' : 'false'}`
  .replaceAll('\\', '\\\\')
  .replaceAll("'", "\\'");
const [held] = await warehouse.query<{ readonly rows: number; readonly digest: string }>(
  `SELECT count() AS rows, toString(groupBitXor(cityHash64(assumeNotNull(user_id), assumeNotNull(type), toInt64(assumeNotNull(t))))) AS digest FROM ${type}('${host}:${port}', '${database}', query('${select}'), '${user}', '${password}')`,
);
process.stdout.write(`${JSON.stringify({ landed, held, mostPerKey: largest?.most })}\n`);

const [order] = (await Promise.race([once(process.stdin, 'data'), once(process.stdin, 'end')])) as [unknown?];
// Whole tables, which the warehouse fetches itself, and increments, which pass through this process, in turn.
if (order !== undefined) for (let round = 0; ; round += 1) await extractUsers(round % 2 === 0 ? 'full' : 'increment');
await warehouse.close();
