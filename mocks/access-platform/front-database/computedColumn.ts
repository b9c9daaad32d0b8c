import type { Dialect } from '../../../spec/front-database/dialect.ts';
import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';

/** A statement that adds a column which the server fills by itself from the key; nobody may insert or update it. */
export const computedColumn = (
  { id, quote, literal }: Pick<Dialect, 'id' | 'quote' | 'literal'>,
  name: string,
  { key }: Pick<FrontDatabaseTable, 'key'>,
): string =>
  `ALTER TABLE ${name} ADD COLUMN ${quote('key_digest')} char(32) GENERATED ALWAYS AS (md5(${quote(key.at(-1) ?? '')})) STORED${id === 'mysql' ? ` COMMENT ${literal('key')}` : ''}`;
