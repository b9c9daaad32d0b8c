import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';
import { sqlTables } from './sqlTables.ts';

/** Warehouse tables that an indicator is computed from. */
export const indicatorTables = (id: string): readonly string[] => sqlTables(indicatorSql(id));
