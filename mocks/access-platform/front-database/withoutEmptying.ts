import type { BusinessRecord } from '../business/businessData.ts';

/** The record as a push writes it that passes over what is null (COALESCE): a field that was emptied keeps what it held `before`. */
export const withoutEmptying = (record: BusinessRecord, before: BusinessRecord): BusinessRecord => ({
  ...record,
  fields: Object.fromEntries(
    Object.entries(record.fields).map(([field, value]) => [field, value ?? before.fields[field] ?? null]),
  ),
});
