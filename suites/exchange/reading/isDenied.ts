/** PostgreSQL: insufficient_privilege. MySQL: table, column and database access denied. */
const denials = new Set([
  '42501',
  'ER_TABLEACCESS_DENIED_ERROR',
  'ER_COLUMNACCESS_DENIED_ERROR',
  'ER_DBACCESS_DENIED_ERROR',
  'ER_ACCESS_DENIED_ERROR',
  'ER_SPECIFIC_ACCESS_DENIED_ERROR',
]);

/** Whether a server refused for want of a right, and not for something else. */
export const isDenied = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && denials.has(String(error.code));
