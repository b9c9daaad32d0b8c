/** Warehouse tables that the SQL of an indicator or quantity reads, as it names them. */
export const sqlTables = (sql: string): readonly string[] => [
  ...new Set(Array.from(sql.matchAll(/\bFROM (landed_\w+|beacon_event)\b/g), ([, table]) => table as string)),
];
