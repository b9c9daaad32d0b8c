import { columns } from '../../../spec/entities/columns.ts';
import { codeTables } from '../../../spec/codes/codeTables.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import { keyField } from '../../../spec/entities/keyField.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';

/** A record with one fault: it refers to something that does not exist. */
export interface BadRecord {
  readonly entity: EntityName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly badValue: string;
}

const stamped = new Set(['platformId', 'createTime', 'updateTime', 'isDeleted']);

/** Made from the schema of the first entity of the kind that has to refer to another; `id` names it as a test. */
export const badRecord = (kind: PlatformKind, id: string, now: string): BadRecord => {
  for (const entity of entitiesOf(kind, 'data')) {
    const described = columns(entity).filter(({ field }) => !stamped.has(field));
    const bad = described.find(({ schema, nullable }) => schema['x-references'] !== undefined && !nullable);
    if (bad === undefined) continue;
    const badValue = `${id}-none`.slice(0, 64);
    const fields = described.map(({ field, schema, nullable }): readonly [string, unknown] => {
      if (field === keyField(entity)) return [field, id];
      if (field === bad.field) return [field, badValue];
      if (nullable) return [field, null];
      if (schema['x-code-table'] !== undefined)
        return [field, codeTables[schema['x-code-table']]?.entries[0]?.code ?? 'x'];
      if (schema.enum !== undefined) return [field, schema.enum[0]];
      if (schema.format === 'date-time') return [field, now];
      if (schema.format === 'uri') return [field, 'https://example.edu.cn/'];
      return [
        field,
        schema.type === 'integer' || schema.type === 'number'
          ? (schema.minimum ?? 0)
          : `核验 ${entitySchemas[entity].title}`.slice(0, schema.maxLength),
      ];
    });
    return { entity, id, fields: Object.fromEntries(fields), field: bad.field, badValue };
  }
  throw new Error(`Expected an entity with a reference among those of ${kind}, but there is none.`);
};
