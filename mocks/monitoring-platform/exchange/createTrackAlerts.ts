import { connectApart } from '../../../fixtures/databases/apart/connectApart.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { columnName } from '../../../spec/front-database/columnName.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Exchange } from './contract/exchange.ts';
import { alertSubject } from './alertSubject.ts';
import type { AlertStanding } from './contract/alertStanding.ts';
import { utcOffset } from './utcOffset.ts';

interface AlertRow {
  readonly alertId: string;
  readonly tableName: string;
  readonly recordKey: string;
  readonly rule: string;
  readonly field: string | null;
  readonly status: 'open' | 'rectified';
  readonly createTime: Date;
}

/**
 * Follows alerts until they are closed (7.3.5): the records they are about are verified again, each of them, however many others
 * are broken too. One whose violation is gone is closed, one said to be rectified whose violation is still there is opened
 * again. As exchange user, in the platform's alert table.
 */
export const createTrackAlerts =
  (
    { profile, clock, platforms }: MonitoringDependencies,
    verify: Exchange['verify'],
  ): ((platformId: string) => Promise<AlertStanding>) =>
  async (platformId) => {
    const platform = platforms().find((one) => one.platformId === platformId);
    const connection = platform?.frontDatabase;
    const table =
      platform === undefined
        ? undefined
        : frontDatabaseTables(platform.kind, profile).find((one) => one.class === 'alert');
    if (connection === undefined || table === undefined)
      throw new Error(`Expected the platform ${JSON.stringify(platformId)} with a front database, but there is none.`);
    const dialect = dialects[connection.type];
    const { parameter } = dialect;
    const name = dialect.tableName(table.name, { database: connection.database, schema: connection.schema ?? '' });
    const column = (field: string): string => dialect.quote(columnName(field, profile));
    const now = clock.now();

    const client = await connectApart({ ...connection, timeZone: utcOffset(profile.values.timeZone, now) });
    try {
      const read = (['alertId', 'tableName', 'recordKey', 'rule', 'field', 'status', 'createTime'] as const)
        .map((field) => `${column(field)} AS ${dialect.quote(field)}`)
        .join(', ');
      const { rows } = await client.query<AlertRow>(
        `SELECT ${read} FROM ${name} WHERE ${column('platformId')} = ${parameter(1)} AND ${column('status')} IN ('open', 'rectified')`,
        [platformId],
      );
      const entities = new Map(
        frontDatabaseTables(platform?.kind ?? 'management', profile).map(({ name: table, entity }) => [table, entity]),
      );
      const records = new Map<EntityName, string[]>();
      for (const { tableName, recordKey } of rows) {
        const entity = entities.get(tableName);
        if (entity === undefined) continue;
        const keys = records.get(entity) ?? [];
        records.set(entity, keys);
        keys.push(recordKey);
      }
      const violations = rows.length === 0 ? [] : await verify(platformId, { records });
      const broken = new Set(
        violations.map(({ table: tableName, recordKey, rule, field }) =>
          alertSubject({ tableName, recordKey, rule, field }),
        ),
      );
      const standing = { open: 0, overdue: 0, rectified: 0, closed: 0, reopened: 0 };
      const move = async (alert: AlertRow, status: 'open' | 'closed'): Promise<void> => {
        // Only from where it was read: the platform may be at work on the same row.
        await client.query(
          `UPDATE ${name} SET ${column('status')} = ${parameter(1)}, ${column('updateTime')} = ${parameter(2)} WHERE ${column('platformId')} = ${parameter(3)} AND ${column('alertId')} = ${parameter(4)} AND ${column('status')} = ${parameter(5)}`,
          [status, new Date(now), platformId, alert.alertId, alert.status],
        );
      };
      for (const alert of rows) {
        if (!broken.has(alertSubject(alert))) {
          await move(alert, 'closed');
          standing.closed += 1;
          continue;
        }
        if (alert.status === 'rectified') {
          await move(alert, 'open');
          standing.reopened += 1;
        }
        standing.open += 1;
        if (now - alert.createTime.getTime() > profile.values.exchange.alertRectificationSeconds * 1_000)
          standing.overdue += 1;
      }
      return standing;
    } finally {
      await client.close();
    }
  };
