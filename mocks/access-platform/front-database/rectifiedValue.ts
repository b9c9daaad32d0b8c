import { codeTables } from '../../../spec/codes/codeTables.ts';
import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { BusinessData, BusinessRecord } from '../business/businessData.ts';

/** A value for a field that an alert names, as the schema of its entity wants it; a real platform would ask its people. */
export const rectifiedValue = (
  entity: EntityName,
  field: string,
  record: BusinessRecord,
  business: BusinessData,
): unknown => {
  const schema = entitySchemas[entity].properties[field];
  if (schema === undefined) return null;
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  const referenced = schema['x-references'];
  if (types.includes('null')) return null;
  if (referenced !== undefined) return business.records(referenced).find(({ isDeleted }) => !isDeleted)?.id ?? null;
  if (schema['x-code-table'] !== undefined) return codeTables[schema['x-code-table']]?.entries[0]?.code ?? null;
  if (schema.enum !== undefined) return schema.enum[0];
  if (schema.format === 'date-time') return new Date(record.createTime).toISOString();
  if (schema.format === 'iri') return 'https://example.edu.cn/';
  if (types.includes('boolean')) return false;
  const value = record.fields[field];
  if (types.includes('number') || types.includes('integer'))
    return Math.min(
      Math.max(Math.round(Number(value) || 0), schema.minimum ?? 0),
      schema.maximum ?? Number.MAX_SAFE_INTEGER,
    );
  return typeof value === 'string' && value !== '' ? value.slice(0, schema.maxLength) : '未命名';
};
