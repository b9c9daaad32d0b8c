import type { ClickHouseClient } from '@clickhouse/client';

/** Drops the databases of runs that began before then (epoch seconds) and that a killed process left: each has its beginning in its name. */
export const dropLeftRuns = async (
  client: Pick<ClickHouseClient, 'query' | 'command'>,
  before: number,
): Promise<void> => {
  const result = await client.query({
    query: "SELECT name FROM system.databases WHERE match(name, '^heyan_run_[0-9]+_[0-9a-f]{32}$')",
    format: 'JSONEachRow',
  });
  for (const { name } of await result.json<{ name: string }>())
    if (Number(name.split('_')[2]) < before) await client.command({ query: `DROP DATABASE IF EXISTS ${name} SYNC` });
};
