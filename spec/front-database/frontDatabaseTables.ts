import { columns } from '../entities/columns.ts';
import type { EntityColumn } from '../entities/columns.ts';
import { entitiesOf } from '../entities/entitiesOf.ts';
import { entitySchemas } from '../entities/entities.ts';
import type { EntityName } from '../entities/entityName.ts';
import type { PlatformKind } from '../platformKind.ts';
import type { Profile } from '../profiles/profile.ts';
import { columnName } from './columnName.ts';
import type { ColumnKind, FrontDatabaseColumn, FrontDatabaseTable } from './frontDatabaseTable.ts';

const kindOf = ({ schema }: EntityColumn): ColumnKind => {
  const [type] = (typeof schema.type === 'string' ? [schema.type] : schema.type).filter((one) => one !== 'null');
  if (schema.format === 'date-time') return 'time';
  if (type === 'integer' || type === 'number' || type === 'boolean') return type;
  return type === 'string' ? 'string' : 'json';
};

const columnOf = (described: EntityColumn, profile: Profile): FrontDatabaseColumn => {
  const kind = kindOf(described);
  const { schema } = described;
  return {
    name: columnName(described.field, profile),
    field: described.field,
    kind,
    // A pattern such as ^[0-9]{6}$ has no maxLength beside it; such codes are short.
    length: kind === 'string' ? (schema.maxLength ?? 64) : undefined,
    nullable: described.nullable,
    allowed: schema.enum,
    minimum: schema.minimum,
    maximum: schema.maximum,
    comment: schema.title,
  };
};

const tableOf = (entity: EntityName, profile: Profile): FrontDatabaseTable | undefined => {
  const name = profile.values.exchange.tables[entity];
  const { title, 'x-class': entityClass, 'x-key': key } = entitySchemas[entity];
  if (name === undefined || entityClass === 'source') return undefined;
  const [platformId, record] = key;
  return {
    entity,
    class: entityClass,
    name,
    comment: title,
    columns: columns(entity).map((described) => columnOf(described, profile)),
    key: [columnName(platformId, profile), columnName(record, profile)],
    timeColumn: columnName(entityClass === 'log' ? 'createTime' : 'updateTime', profile),
  };
};

/** The tables of the front database of a platform of this kind: data, then log, then alert tables (7.3.2). */
export const frontDatabaseTables = (kind: PlatformKind, profile: Profile): readonly FrontDatabaseTable[] =>
  (['data', 'log', 'alert'] as const)
    .flatMap((entityClass) => entitiesOf(kind, entityClass))
    .flatMap((entity) => tableOf(entity, profile) ?? []);
