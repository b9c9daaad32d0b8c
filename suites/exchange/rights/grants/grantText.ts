import type { Grant } from './grant.ts';

/** `TRUNCATE on table data_user (through the role cleaner)`; the same words in both languages, as the server has them. */
export const grantText = ({ privilege, on, through }: Grant): string =>
  `${privilege} ${on}${through === null ? '' : ` ← ${through}`}`;
