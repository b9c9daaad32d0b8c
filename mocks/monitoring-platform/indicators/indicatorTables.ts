import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { sqlTables } from './sqlTables.ts';
import type { SqlTables } from './sqlTables.ts';

/** Warehouse tables that an indicator is computed from. */
export const indicatorTables = (id: string): SqlTables => sqlTables(indicatorSql(id));
