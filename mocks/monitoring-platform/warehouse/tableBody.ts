import type { TableDefinition } from './tableDefinition.ts';

/** What stands between the parentheses of `CREATE TABLE`. */
export const tableBody = ({ columns, indexes = [] }: TableDefinition): string =>
  [...columns, ...indexes.map((index) => `INDEX ${index}`)].join(',\n  ');
