const usual: readonly unknown[] = [true, 1, '1', 'true', 'TRUE', 'True', 'Y', 'y', 'yes'];

/** Whether the value of a soft-delete flag marks a record as deleted: one that the platform declares, or one that everybody reads so. */
export const isSoftDeleted = (value: unknown, declared: readonly (boolean | number | string)[] = []): boolean =>
  usual.includes(value) || (declared as readonly unknown[]).includes(value);
