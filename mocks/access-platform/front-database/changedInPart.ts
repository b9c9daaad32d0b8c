import type { BusinessRecord } from '../business/businessData.ts';

/** The record as a push writes it that takes along only the first of the fields changed since it last wrote it (`before`). */
export const changedInPart = (record: BusinessRecord, before: BusinessRecord): BusinessRecord => {
  const first = Object.keys(record.fields).find((field) => record.fields[field] !== before.fields[field]);
  return {
    ...record,
    fields: first === undefined ? before.fields : { ...before.fields, [first]: record.fields[first] },
  };
};
