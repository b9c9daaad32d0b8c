import { connectApart } from '../../../fixtures/databases/apart/connectApart.ts';
import type { DatabaseClient } from '../../../fixtures/databases/databaseClient.ts';
import { columnName } from '../../../spec/front-database/columnName.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import type { KeepingDependencies } from '../monitoringParts.ts';
import type { RegisteredPlatform } from '../registration/registeredPlatform.ts';
import type { StoredAlert } from '../store/contract/storedAlert.ts';
import { utcOffset } from './utcOffset.ts';

interface AlertRow extends Pick<StoredAlert, 'alertId' | 'tableName' | 'recordKey' | 'rule' | 'field'> {
  readonly status: 'open' | 'rectified' | 'closed';
  readonly createTime: Date;
}

const fields = ['alertId', 'tableName', 'recordKey', 'rule', 'field', 'status', 'createTime'] as const;
/** Looked for by their ids in one statement. */
const idsAtOnce = 500;
const isUnsettled = ({ status }: Pick<StoredAlert, 'status'>): boolean => status === 'open' || status === 'rectified';

/**
 * Keeps what a platform's alert table says of its alerts (7.3.4, 7.3.5): those that are open or rectified there, and those that we thought so.
 * What was written there just before this process was killed is thus known after the next round.
 */
export const createKeepAlerts = ({
  profile,
  clock,
  platforms,
  store,
}: KeepingDependencies): ((platformId: string) => Promise<void>) => {
  const rowsOf = async (
    { platformId, kind, frontDatabase }: RegisteredPlatform & Required<Pick<RegisteredPlatform, 'frontDatabase'>>,
    client: DatabaseClient,
    thoughtUnsettled: ReadonlySet<string>,
  ): Promise<readonly AlertRow[]> => {
    const table = frontDatabaseTables(kind, profile).find((one) => one.class === 'alert');
    if (table === undefined) return [];
    const dialect = dialects[frontDatabase.type];
    const { parameter } = dialect;
    const name = dialect.tableName(table.name, {
      database: frontDatabase.database,
      schema: frontDatabase.schema ?? '',
    });
    const column = (field: string): string => dialect.quote(columnName(field, profile));
    const read = fields.map((field) => `${column(field)} AS ${dialect.quote(field)}`).join(', ');
    const select = `SELECT ${read} FROM ${name} WHERE ${column('platformId')} = ${parameter(1)} AND `;
    const { rows } = await client.query<AlertRow>(`${select}${column('status')} IN ('open', 'rectified')`, [
      platformId,
    ]);
    const found = new Set(rows.map(({ alertId }) => alertId));
    const settled = [...thoughtUnsettled].filter((alertId) => !found.has(alertId));
    const others: AlertRow[] = [];
    for (let from = 0; from < settled.length; from += idsAtOnce) {
      const some = settled.slice(from, from + idsAtOnce);
      const { rows: more } = await client.query<AlertRow>(
        `${select}${column('alertId')} IN (${some.map((_, at) => parameter(at + 2)).join(', ')})`,
        [platformId, ...some],
      );
      for (const one of more) others.push(one);
    }
    return [...rows, ...others];
  };

  return async (platformId) => {
    const platform = platforms().find((one) => one.platformId === platformId);
    if (platform?.frontDatabase === undefined) return;
    const { frontDatabase } = platform;
    const known = new Map((await store.alerts(platformId)).map((alert) => [alert.alertId, alert]));
    const unsettled = new Set([...known.values()].filter(isUnsettled).map(({ alertId }) => alertId));
    const seenAt = clock.now();
    const client = await connectApart({ ...frontDatabase, timeZone: utcOffset(profile.values.timeZone, seenAt) });
    try {
      const rows = await rowsOf({ ...platform, frontDatabase }, client, unsettled);
      const seen = new Map<string, StoredAlert>(
        rows.map(({ createTime, ...row }) => [
          row.alertId,
          { platformId, ...row, createdAt: createTime.getTime(), seenAt },
        ]),
      );
      for (const alertId of unsettled) {
        const alert = known.get(alertId);
        if (!seen.has(alertId) && alert !== undefined) seen.set(alertId, { ...alert, status: 'missing', seenAt });
      }
      await store.note(
        ...[...seen.values()]
          .filter(({ alertId, status }) => known.get(alertId)?.status !== status)
          .map((alert) => ({ type: 'alert' as const, alert })),
      );
    } finally {
      await client.close();
    }
  };
};
