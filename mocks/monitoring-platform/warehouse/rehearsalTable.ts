import { sqlLiteral } from './sqlLiteral.ts';
import { warehouseTables } from './warehouseTables.ts';

/**
 * What stands for a table of the warehouse in an INSERT that lands nothing: whether its rows can be read is seen there. A function
 * and no table: a table made while the disk is full leaves a definition without a text, with which the warehouse never opens again.
 */
export const rehearsalTable = (table: string): string => {
  const definition = warehouseTables.find(({ name }) => name === table);
  if (definition === undefined) throw new Error(`Expected a table of the warehouse, but got ${table}.`);
  return `FUNCTION null(${sqlLiteral(definition.columns.join(', '))})`;
};
