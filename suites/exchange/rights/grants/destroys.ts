import type { Grant } from './grant.ts';

/** Rights by which rows can be made to vanish: their own deletion, that of all of them, that of the table around them. */
const destroying = new Set([
  'DELETE',
  'DELETE BY FUNCTION',
  'TRUNCATE',
  'DROP',
  'ALL PRIVILEGES',
  'OWNER',
  'SUPERUSER',
]);

/** Whether a right lets its holder delete data (7.3.2: the exchange user does not). */
export const destroys = ({ privilege }: Grant): boolean => destroying.has(privilege);
