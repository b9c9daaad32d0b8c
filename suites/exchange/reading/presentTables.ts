import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { RecordedDatabase } from './recordedDatabase.ts';

/** The expected tables that are there, of the classes named. */
export const presentTables = async (
  database: RecordedDatabase,
  ...classes: readonly FrontDatabaseTable['class'][]
): Promise<readonly FrontDatabaseTable[]> => {
  const catalog = await database.catalog();
  return database.tables.filter((table) => classes.includes(table.class) && catalog.has(table.name));
};
