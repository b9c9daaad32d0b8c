import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { sqlTables } from './sqlTables.ts';
import type { SqlTables } from './sqlTables.ts';

// What a statement of several indicators reads for one of them stands beside: a comment `of INDICATOR` follows the word.
const ofOne = /\bFROM \w+ AS beside \/\*of ([\w-]+)\*\/ FINAL\b/g;

/** Warehouse tables that an indicator is computed from. */
export const indicatorTables = (id: string): SqlTables =>
  sqlTables(indicatorSql(id).replaceAll(ofOne, (read, of) => (of === id ? read : '')));
