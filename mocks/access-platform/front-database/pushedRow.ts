import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { BusinessRecord } from '../business/businessData.ts';

export interface RowStamp {
  readonly platformId: string;
  /** Epoch milliseconds. */
  readonly updateTime: number;
}

/** The values of a table's columns for a business record, in the order of the columns; times as `Date`. */
export const pushedRow = (
  table: FrontDatabaseTable,
  record: BusinessRecord,
  { platformId, updateTime }: RowStamp,
): readonly unknown[] => {
  const stamped: Readonly<Record<string, unknown>> = {
    ...record.fields,
    platformId,
    createTime: new Date(record.createTime),
    updateTime: new Date(updateTime),
    isDeleted: record.isDeleted,
  };
  return table.columns.map(({ field, kind }) => {
    const value = stamped[field] ?? null;
    return kind === 'time' && typeof value === 'string' ? new Date(value) : value;
  });
};
