import { indicatorSql } from '../../../spec/indicators/indicatorSql.ts';

/** Warehouse tables that an indicator is computed from, as its SQL names them. */
export const indicatorTables = (id: string): readonly string[] => [...new Set(Array.from(indicatorSql(id).matchAll(/\bFROM (landed_\w+|beacon_event)\b/g), ([, table]) => table as string))];
