import type { FrontDatabaseTable } from '../../../spec/front-database/frontDatabaseTable.ts';
import type { AccessPlatform } from '../accessPlatform.ts';

/** The tables as a platform with these faults makes them. */
export const faultyTables = (
  tables: readonly FrontDatabaseTable[],
  hasFault: AccessPlatform['hasFault'],
): readonly FrontDatabaseTable[] =>
  tables
    .filter((table) => !(table.entity === 'site-column' && hasFault('exchange-table-missing')))
    .filter((table) => !(table.class === 'log' && hasFault('exchange-log-table-missing')))
    .filter((table) => !(table.class === 'alert' && hasFault('alerts-no-alert-table')))
    .map((table) => {
      const own = table.key.at(-1);
      return table.entity === 'site-column' && own !== undefined && hasFault('exchange-key-without-platform-id')
        ? { ...table, key: [own] as const }
        : table;
    })
    .map((table) => {
      const own = table.key.at(-1);
      return table.entity === 'site-column' && own !== undefined && hasFault('exchange-key-of-other-columns')
        ? { ...table, key: [own, 'level'] as const }
        : table;
    })
    .map((table) =>
      table.entity === 'site-column' && hasFault('exchange-update-times-empty')
        ? {
            ...table,
            columns: table.columns.map((column) =>
              column.name === table.timeColumn ? { ...column, nullable: true } : column,
            ),
          }
        : table,
    )
    .map((table) =>
      table.entity === 'site-column' && hasFault('exchange-time-as-text')
        ? {
            ...table,
            columns: table.columns.map((column) =>
              column.name === table.timeColumn ? { ...column, kind: 'string' as const, length: 40 } : column,
            ),
          }
        : table,
    )
    .map((table) =>
      table.entity === 'site-column' && hasFault('exchange-column-missing')
        ? { ...table, columns: table.columns.filter(({ field }) => field !== 'url') }
        : table,
    )
    .map((table) =>
      table.entity === 'site-column' && hasFault('exchange-number-as-text')
        ? {
            ...table,
            columns: table.columns.map((column) =>
              column.kind === 'integer'
                ? { ...column, kind: 'string' as const, length: 20, minimum: undefined, maximum: undefined }
                : column,
            ),
          }
        : table,
    );
