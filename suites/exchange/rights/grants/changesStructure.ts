import type { Grant } from './grant.ts';

/** Rights that are not about rows: on tables and schemas, on other users' rights, on the server. */
const structural = new Set([
  'ALL PRIVILEGES',
  'ALTER',
  'ALTER ROUTINE',
  'CREATE',
  'CREATE ROLE',
  'CREATE ROUTINE',
  'CREATE USER',
  'CREATE VIEW',
  'CREATEROLE',
  'DROP',
  'DROP ROLE',
  'EVENT',
  'FILE',
  'GRANT OPTION',
  'INDEX',
  'OWNER',
  'REFERENCES',
  'ROLE_ADMIN',
  'SHUTDOWN',
  'SUPER',
  'SUPERUSER',
  'SYSTEM_USER',
  'TRIGGER',
]);

/** Whether a right is more than one on rows, as 7.3.2 lists them for both users. */
export const changesStructure = ({ privilege }: Grant): boolean => structural.has(privilege);
