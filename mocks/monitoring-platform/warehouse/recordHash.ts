import { entityNames } from '../../../spec/entities/entityNames.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { landedTable } from './landedTable.ts';

/** SQL that stands for a record of a landed table in eight bytes. Two records with the same are only looked at together. */
export const recordHash = (table: string): string => {
  const entity = entityNames.find((name) => landedTable(name) === table);
  if (entity === undefined) throw new Error(`Expected a landed table, but got ${JSON.stringify(table)}.`);
  return `cityHash64(${snakeCase(keyField(entity))})`;
};
