import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { FrontDatabaseSetting } from './frontDatabaseSetting.ts';

const rowsPerStatement = 500;

/** Inserts rows or replaces those with the same key. Values in the order of the table's columns. */
export const upsertRows = async (
  { dialect, placement }: FrontDatabaseSetting,
  client: DatabaseClient,
  table: FrontDatabaseTable,
  rows: readonly (readonly unknown[])[],
): Promise<void> => {
  const columns = table.columns.map(({ name }) => name);
  for (let from = 0; from < rows.length; from += rowsPerStatement) {
    const batch = rows.slice(from, from + rowsPerStatement);
    await client.query(
      dialect.upsert(dialect.tableName(table.name, placement), columns, table.key, batch.length),
      batch.flat(),
    );
  }
};
