import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { changeLog } from '../../exchange/changing/changeLog.ts';
import { readRecord } from '../../exchange/reading/readRecord.ts';
import type { RecordedDatabase } from '../../exchange/reading/recordedDatabase.ts';
import { badRecordPattern, referringField } from './badRecords.ts';
import type { Rectification } from './rectifiedRecords.ts';
import { alertRows } from './alertRows.ts';
import { stillBroken } from './stillBroken.ts';

interface StoredAlert {
  readonly id: unknown;
  readonly tableName: unknown;
  readonly recordKey: unknown;
  readonly actual: unknown;
  /** Epoch milliseconds. */
  readonly createTime: number | string | null;
}

/**
 * The alert of an earlier run that waits in the candidate's own alert table, and what has become of the record it names;
 * undefined: none waits. What is mended is taken away (softly) and its alert closed.
 */
export const followUp = async (
  context: CheckContext,
  database: RecordedDatabase,
  alertTable: FrontDatabaseTable,
): Promise<Rectification | undefined> => {
  const { target, profile, monitoring } = context;
  const { dialect } = database;
  const present = new Map((await database.catalog()).get(alertTable.name)?.map((one) => [one.name, one]));
  const value = (field: string): string | undefined => {
    const column = alertTable.columns.find((one) => one.field === field);
    const source = column === undefined ? undefined : present.get(column.name);
    return column === undefined || source === undefined ? undefined : database.sql.value(source, column.kind);
  };
  const wanted = ['alertId', 'tableName', 'recordKey', 'actual', 'createTime', 'platformId', 'status'] as const;
  const values = wanted.map(value);
  if (values.includes(undefined)) return undefined;
  const [alertId, tableName, recordKey, actual, createTime, platformId, status] = values;
  const { rows } = await database.query<StoredAlert>(
    `SELECT ${alertId} AS ${dialect.quote('id')}, ${tableName} AS ${dialect.quote('tableName')}, ${recordKey} AS ${dialect.quote('recordKey')}, ${actual} AS ${dialect.quote('actual')}, ${createTime} AS ${dialect.quote('createTime')}
     FROM ${database.nameOf(alertTable)} WHERE ${platformId} = ${dialect.parameter(1)} AND ${status} <> 'closed' AND ${recordKey} LIKE ${dialect.parameter(2)} ORDER BY ${createTime} DESC LIMIT 20`,
    [target.platformId, badRecordPattern],
  );
  for (const alert of rows) {
    const table = database.tables.find(({ name }) => name === String(alert.tableName));
    const id = String(alert.recordKey);
    const row = table === undefined ? undefined : await readRecord(database, table, id);
    // Ours of a run that ended well are deleted; their alerts tell nothing any more.
    if (table === undefined || row === undefined || row.isDeleted) continue;
    const alertedAt = Number(alert.createTime ?? 0);
    // The monitoring platform of this run knows nothing of the record yet, nor of what it refers to.
    await monitoring.exchange.extract(target.platformId, { signal: context.signal });
    const broken = (await stillBroken(context, [{ table, id }])).has(id);
    if (broken) return { records: [], beside: [], actedOn: undefined, waitingSince: alertedAt };
    const log = (await changeLog(database, profile, [{ table, id }]))?.get(id);
    const entity: EntityName = table.entity;
    await target.control?.softDelete(entity, id).catch(() => {});
    await target.control?.push('increment').catch(() => {});
    return {
      actedOn: 1,
      waitingSince: undefined,
      beside: [],
      records: [
        {
          table: table.name,
          timeColumn: table.timeColumn,
          id,
          field: referringField(entity) ?? '',
          badValue: String(alert.actual),
          alertId: String(alert.id),
          alert: (await alertRows(database, [String(alert.id)])).get(String(alert.id)),
          // The row was there, with an earlier time, when the alert was written.
          before: alertedAt,
          after: row,
          mended: true,
          undone: false,
          // Its insertion is the first entry.
          logged:
            log === undefined
              ? undefined
              : { words: log.words.slice(1), operations: log.operations.slice(1), evidence: log.evidence },
          evidence: [row.evidence],
        },
      ],
    };
  }
  return undefined;
};
