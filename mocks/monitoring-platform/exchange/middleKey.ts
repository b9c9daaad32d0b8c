import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { TableReading } from './reading/tableReading.ts';

/** A key about in the middle of a table, as far as a few rows tell; undefined: the table is to be read in one. */
export const middleKey = async (
  client: Pick<DatabaseClient, 'query'>,
  { sampleKeys }: Pick<TableReading, 'sampleKeys'>,
): Promise<string | undefined> => {
  if (sampleKeys === undefined) return undefined;
  const { rows } = await client.query<{ readonly it: unknown }>(sampleKeys);
  const keys = rows.map(({ it }) => String(it)).toSorted();
  return keys[Math.floor(keys.length / 2)];
};
