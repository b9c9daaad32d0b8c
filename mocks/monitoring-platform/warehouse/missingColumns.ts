import type { TableDefinition } from './tableDefinition.ts';

/**
 * Statements that give tables made by an earlier version the columns that were added since, in their places; none where nothing
 * is missing. `present`: names of the columns that each table has; a table that is not there is created with all of them.
 */
export const missingColumns = (
  tables: readonly TableDefinition[],
  present: ReadonlyMap<string, readonly string[]>,
): readonly string[] =>
  tables.flatMap(({ name, columns }) => {
    const known = present.get(name);
    const added = columns.flatMap((column, at) => {
      const [own = ''] = column.split(' ', 1);
      const [before] = columns[at - 1]?.split(' ', 1) ?? [];
      return known === undefined || known.includes(own)
        ? []
        : [`ADD COLUMN IF NOT EXISTS ${column} ${before === undefined ? 'FIRST' : `AFTER ${before}`}`];
    });
    return added.length === 0 ? [] : [`ALTER TABLE ${name} ${added.join(', ')}`];
  });
