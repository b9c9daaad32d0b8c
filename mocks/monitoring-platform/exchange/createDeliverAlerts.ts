import { createHash } from 'node:crypto';
import { connectApart } from '../../../fixtures/databases/apart/connectApart.ts';
import { columnName } from '../../../spec/front-database/columnName.ts';
import { dialects } from '../../../spec/front-database/dialects.ts';
import { frontDatabaseTables } from '../../../spec/front-database/frontDatabaseTables.ts';
import type { MonitoringDependencies } from '../monitoringParts.ts';
import type { Violation } from './contract/violation.ts';
import { alertSubject } from './alertSubject.ts';
import { utcOffset } from './utcOffset.ts';

interface OpenAlert {
  readonly alertId: string;
  readonly tableName: string;
  readonly recordKey: string;
  readonly rule: string;
  readonly field: string | null;
}

/** Alerts written by one statement: each of its own would wait for its own answer. */
const rowsAtOnce = 100;

const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** What came of a delivery. */
export interface DeliveredAlerts {
  /** Of the alert about each violation, as far as there is one. */
  readonly ids: readonly string[];
  /** Written now. */
  readonly opened: number;
  /** Open in the platform's alert table now, those of earlier days too; 0 where there was nothing to deliver. */
  readonly open: number;
}

/**
 * Delivers violations as alerts into the front database's alert table, as exchange user (7.3.4), at most `most` new ones. A
 * violation about which an open alert is there already keeps that one.
 */
export const createDeliverAlerts =
  ({
    profile,
    clock,
    platforms,
  }: MonitoringDependencies): ((
    platformId: string,
    violations: readonly Violation[],
    most?: number,
  ) => Promise<DeliveredAlerts>) =>
  async (platformId, violations, most = Number.POSITIVE_INFINITY) => {
    const platform = platforms().find((one) => one.platformId === platformId);
    const connection = platform?.frontDatabase;
    if (platform === undefined || connection === undefined)
      throw new Error(`Expected the platform ${JSON.stringify(platformId)} with a front database, but there is none.`);
    if (violations.length === 0) return { ids: [], opened: 0, open: 0 };
    const dialect = dialects[connection.type];
    const table = frontDatabaseTables(platform.kind, profile).find((one) => one.class === 'alert');
    if (table === undefined) throw new Error('Expected a table for alerts in the profile, but there is none.');
    const name = dialect.tableName(table.name, { database: connection.database, schema: connection.schema ?? '' });
    const column = (field: string): string => dialect.quote(columnName(field, profile));

    const client = await connectApart({ ...connection, timeZone: utcOffset(profile.values.timeZone, clock.now()) });
    try {
      const read = (['alertId', 'tableName', 'recordKey', 'rule', 'field'] as const)
        .map((field) => `${column(field)} AS ${dialect.quote(field)}`)
        .join(', ');
      const { rows } = await client.query<OpenAlert>(
        `SELECT ${read} FROM ${name} WHERE ${column('platformId')} = ${dialect.parameter(1)} AND ${column('status')} = 'open'`,
        [platformId],
      );
      const open = new Map(rows.map((row) => [alertSubject(row), row.alertId]));
      const ids: string[] = [];
      let opened = 0;
      const written: unknown[][] = [];
      for (const { table: tableName, recordKey, rule, field, expected, actual } of violations) {
        const about = alertSubject({ tableName, recordKey, rule, field });
        if (!open.has(about) && opened >= most) continue;
        const now = clock.now();
        const alertId =
          open.get(about) ??
          createHash('sha256')
            .update(JSON.stringify([platformId, about, now]))
            .digest('hex')
            .slice(0, 32);
        ids.push(alertId);
        if (open.has(about)) continue;
        open.set(about, alertId);
        opened += 1;
        const values: Readonly<Record<string, unknown>> = {
          platformId,
          alertId,
          tableName,
          recordKey: recordKey.slice(0, 256),
          rule,
          field,
          message: `${tableName} 表主键为 ${recordKey.slice(0, 256)} 的记录${field === null ? '' : `，其 ${field}`} 不符合核验规则 ${rule}`,
          expected: cut(expected, 2_000) || '-',
          actual: cut(actual, 2_000),
          status: 'open',
          createTime: new Date(now),
          updateTime: new Date(now),
        };
        written.push(table.columns.map(({ field: one }) => values[one] ?? null));
      }
      const names = table.columns.map((one) => dialect.quote(one.name)).join(', ');
      for (let from = 0; from < written.length; from += rowsAtOnce) {
        const some = written.slice(from, from + rowsAtOnce);
        const width = table.columns.length;
        const places = some.map(
          (row, line) => `(${row.map((_value, at) => dialect.parameter(line * width + at + 1)).join(', ')})`,
        );
        await client.query(`INSERT INTO ${name} (${names}) VALUES ${places.join(', ')}`, some.flat());
      }
      return { ids, opened, open: open.size };
    } finally {
      await client.close();
    }
  };
