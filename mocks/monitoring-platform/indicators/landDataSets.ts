import type { OracleData } from '../../../fixtures/oracle/oracleData.ts';
import { columns } from '../../../spec/entities/columns.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { snakeCase } from '../../../spec/entities/snakeCase.ts';
import { landedTable } from '../warehouse/landedTable.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import { isoTime } from '../../../spec/isoTime.ts';

/** Lands data sets of the oracle in few inserts; records of source entities by `source`, the others by the channel given. */
export const landDataSets = async (
  warehouse: Warehouse,
  sets: readonly OracleData[],
  channel: 'interface' | 'exchange',
  withEvents = true,
): Promise<void> => {
  const events = sets.flatMap(({ platformId, events: own }) =>
    own.map((event) => ({
      ...Object.fromEntries(Object.entries(event).map(([name, value]) => [snakeCase(name), value])),
      platform_id: platformId,
      received_time: isoTime(event.receivedTime),
      event_time: event.eventTime === null ? null : isoTime(event.eventTime),
    })),
  );
  if (withEvents) await warehouse.insert('beacon_event', events);
  const entities = [...new Set(sets.flatMap(({ records }) => Object.keys(records)))] as EntityName[];
  for (const entity of entities) {
    const described = columns(entity);
    const rows = sets.flatMap(({ platformId, records }) =>
      (records[entity] ?? []).map((record) => ({
        ...Object.fromEntries(
          described.map(({ field, column, schema }) => [
            column,
            schema.format === 'date-time' && typeof record[field] === 'number' ? isoTime(record[field]) : record[field],
          ]),
        ),
        platform_id: platformId,
        channel: entitySchemas[entity]['x-class'] === 'source' ? 'source' : channel,
      })),
    );
    if (withEvents || entitySchemas[entity]['x-class'] !== 'source') await warehouse.insert(landedTable(entity), rows);
  }
};
