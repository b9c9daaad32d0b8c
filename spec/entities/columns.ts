import { entitySchemas } from './entities.ts';
import type { FieldSchema } from './entities.ts';
import type { EntityName } from './entityName.ts';
import { snakeCase } from './snakeCase.ts';

/** One field of an entity, as JSON and as a database call it. */
export interface EntityColumn {
  /** camelCase, in JSON. */
  readonly field: string;
  /** snake_case, in a table. */
  readonly column: string;
  readonly required: boolean;
  readonly nullable: boolean;
  readonly schema: FieldSchema;
}

/** The fields of an entity in the order of its schema. */
export const columns = (entity: EntityName): readonly EntityColumn[] => {
  const { properties, required } = entitySchemas[entity];
  return Object.entries(properties).map(([field, schema]) => ({
    field,
    column: snakeCase(field),
    required: required.includes(field),
    nullable: !required.includes(field) || (Array.isArray(schema.type) && schema.type.includes('null')),
    schema,
  }));
};
