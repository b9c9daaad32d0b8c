import { connectDatabase } from '../../fixtures/databases/connectDatabase.ts';
import { columnName } from '../../spec/front-database/columnName.ts';
import { dialects } from '../../spec/front-database/dialects.ts';
import { frontDatabaseTables } from '../../spec/front-database/frontDatabaseTables.ts';
import type { AccessPlatform } from '../access-platform/accessPlatform.ts';
import type { FrontDatabase } from '../access-platform/front-database/frontDatabase.ts';
import type { MonitoringPlatform } from '../monitoring-platform/monitoringPlatform.ts';

/** What the evaluations that are wrong refer to. */
const nowhere = 'no-such-resource';

/** Somebody at the platform clears the row of an alert away. */
const clearAway = async (
  { profile, kind, platformId }: AccessPlatform,
  { type, host, port, database, schema, pushUser }: FrontDatabase,
  recordKey: string,
): Promise<void> => {
  const table = frontDatabaseTables(kind, profile).find((one) => one.class === 'alert');
  if (table === undefined) return;
  const { quote, parameter, tableName } = dialects[type];
  const column = (field: string): string => quote(columnName(field, profile));
  const client = await connectDatabase({ type, host, port, database, ...pushUser });
  try {
    await client.query(
      `DELETE FROM ${tableName(table.name, { database, schema: schema ?? '' })} WHERE ${column('platformId')} = ${parameter(1)} AND ${column('recordKey')} = ${parameter(2)}`,
      [platformId, recordKey],
    );
  } finally {
    await client.close();
  }
};

/**
 * Evaluations of a resource that there is not are pushed; the day's exchange alerts each (7.3.4). Of one the platform mends the record, and the
 * next exchange closes its alert; of one the row of the alert is cleared away; one is said to be mended (7.3.5); two more are wrong since.
 */
export const fillAlerts = async (monitoring: MonitoringPlatform, platform: AccessPlatform): Promise<void> => {
  const { business, frontDatabase, platformId } = platform;
  const [mended, cleared, said, ...since] = business
    .records('evaluation')
    .filter(({ fields, isDeleted }) => !isDeleted && typeof fields['resourceId'] === 'string')
    .slice(0, 5);
  if (frontDatabase === undefined || mended === undefined || cleared === undefined || said === undefined) return;
  const spoil = (records: readonly { readonly id: string }[]): void => {
    for (const { id } of records) business.update('evaluation', id, { resourceId: nowhere });
  };
  const mend = ({ id, fields }: typeof mended): void =>
    void business.update('evaluation', id, { resourceId: fields['resourceId'] });
  spoil([mended, cleared, said]);
  await frontDatabase.push('increment');
  await monitoring.exchange.runDay(platformId);
  mend(mended);
  await frontDatabase.push('increment');
  await monitoring.exchange.runDay(platformId);
  mend(cleared);
  await clearAway(platform, frontDatabase, cleared.id);
  await frontDatabase.actOnAlerts();
  spoil(since);
  await frontDatabase.push('increment');
  await monitoring.exchange.extract(platformId);
  await monitoring.exchange.sendAlerts(platformId, await monitoring.exchange.verify(platformId));
};
