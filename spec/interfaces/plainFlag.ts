import { isSoftDeleted } from './isSoftDeleted.ts';

const usualNo: readonly unknown[] = [false, 0, '0', 'false', 'FALSE', 'False', 'N', 'n', 'no'];

/** The record with its soft-delete flag as true or false, however it is written; what cannot be read is left as it is. */
export const plainFlag = (record: unknown, declared: readonly (boolean | number | string)[]): unknown => {
  if (record === null || typeof record !== 'object' || Array.isArray(record) || !Object.hasOwn(record, 'isDeleted'))
    return record;
  const { isDeleted } = record as { readonly isDeleted: unknown };
  if (typeof isDeleted === 'boolean') return record;
  if (isSoftDeleted(isDeleted, declared)) return { ...record, isDeleted: true };
  return usualNo.includes(isDeleted) ? { ...record, isDeleted: false } : record;
};
