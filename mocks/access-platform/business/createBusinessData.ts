import type { Clock } from '../../../spec/clock.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { BusinessChange, BusinessData, BusinessRecord } from './businessData.ts';

/** The business systems in memory: every change gets a time later than the record's last, and a place in the list of changes. `idOf`: ids of its own for what is inserted; default: those that come with it. */
export const createBusinessData = (
  initial: readonly BusinessRecord[],
  clock: Clock,
  idOf?: (entity: EntityName, nth: number) => string,
): BusinessData => {
  const tables = new Map<EntityName, Map<string, BusinessRecord>>();
  const changes: BusinessChange[] = [];

  const tableOf = (entity: EntityName): Map<string, BusinessRecord> => {
    const table = tables.get(entity) ?? new Map<string, BusinessRecord>();
    tables.set(entity, table);
    return table;
  };

  const write = (record: BusinessRecord, operation: BusinessChange['operation']): BusinessRecord => {
    tableOf(record.entity).set(record.id, record);
    changes.push({
      sequence: changes.length + 1,
      entity: record.entity,
      id: record.id,
      operation,
      time: record.updateTime,
    });
    return record;
  };

  const existing = (entity: EntityName, id: string): BusinessRecord => {
    const record = tables.get(entity)?.get(id);
    if (record === undefined)
      throw new Error(`Expected an existing ${entity}, but there is none with the id ${JSON.stringify(id)}.`);
    return record;
  };

  // Two changes within one millisecond still need two times, or an increment by time could not tell them apart.
  const later = (than: BusinessRecord): number => Math.max(clock.now(), than.updateTime + 1);

  for (const record of initial) write(record, 'insert');

  return {
    entities: () => [...tables.keys()],
    records: (entity) => [...(tables.get(entity)?.values() ?? [])],
    record: (entity, id) => tables.get(entity)?.get(id),
    insert: (entity, fields) => {
      if (!tables.has(entity))
        throw new Error(`Expected one of ${[...tables.keys()].join(', ')}, but got ${JSON.stringify(entity)}.`);
      const id = idOf?.(entity, changes.length) ?? identityOf(entity, fields);
      if (tables.get(entity)?.has(id) === true)
        throw new Error(`Expected a new ${entity}, but ${JSON.stringify(id)} exists already.`);
      const time = clock.now();
      return write(
        {
          id,
          entity,
          fields: { ...fields, [keyField(entity)]: id },
          createTime: time,
          updateTime: time,
          isDeleted: false,
        },
        'insert',
      );
    },
    update: (entity, id, patch) => {
      const before = existing(entity, id);
      return write({ ...before, fields: { ...before.fields, ...patch }, updateTime: later(before) }, 'update');
    },
    softDelete: (entity, id) => {
      const before = existing(entity, id);
      return write({ ...before, isDeleted: true, updateTime: later(before) }, 'delete');
    },
    changes: (after) => changes.slice(after),
  };
};

const identityOf = (entity: EntityName, fields: Readonly<Record<string, unknown>>): string => {
  const id = fields[keyField(entity)];
  if (typeof id !== 'string' || id === '')
    throw new Error(`Expected a ${entity} with its id in ${keyField(entity)}, but got ${JSON.stringify(fields)}.`);
  return id;
};
