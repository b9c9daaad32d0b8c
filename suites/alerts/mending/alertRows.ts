import { asTime } from '../../exchange/reading/asTime.ts';
import { readRecords } from '../../exchange/reading/readRecord.ts';
import type { RecordedDatabase } from '../../exchange/reading/recordedDatabase.ts';
import type { AlertRow } from './rectifiedRecords.ts';

/** Alerts as they stand in the alert table, by id. */
export const alertRows = async (
  database: RecordedDatabase,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AlertRow>> => {
  const table = database.tables.find((one) => one.class === 'alert');
  const rows = table === undefined ? new Map() : await readRecords(database, table, ids);
  return new Map(
    [...rows].map(([id, { fields, evidence }]) => [
      id,
      {
        status: String(fields['status'] ?? ''),
        createTime: asTime(fields['createTime']),
        updateTime: asTime(fields['updateTime']),
        evidence,
      },
    ]),
  );
};
