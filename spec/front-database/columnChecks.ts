import type { Dialect } from './dialect.ts';
import type { FrontDatabaseColumn } from './frontDatabaseTable.ts';

/** Conditions that a column's values meet, as SQL; every product understands them. */
export const columnChecks = (
  { name, allowed, minimum, maximum, kind }: FrontDatabaseColumn,
  { quote, literal }: Pick<Dialect, 'quote' | 'literal'>,
): readonly string[] => [
  ...(allowed === undefined || kind !== 'string' ? [] : [`${quote(name)} IN (${allowed.map(literal).join(', ')})`]),
  ...(minimum === undefined ? [] : [`${quote(name)} >= ${minimum}`]),
  ...(maximum === undefined ? [] : [`${quote(name)} <= ${maximum}`]),
];
