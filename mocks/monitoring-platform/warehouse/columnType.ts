import type { EntityColumn } from '../../../spec/entities/columns.ts';

const timeType = "DateTime64(3, 'Asia/Shanghai')";

const plainType = ({ schema }: EntityColumn): string => {
  const types = typeof schema.type === 'string' ? [schema.type] : schema.type;
  const [type] = types.filter((one) => one !== 'null');
  if (schema.format === 'date-time') return timeType;
  if (type === 'boolean') return 'Bool';
  if (type === 'integer') return 'Int64';
  if (type === 'number') return 'Float64';
  return 'String';
};

/**
 * ClickHouse type of an entity's column. Codes and enumerations are `LowCardinality`: they are what indicators group by.
 * `nullable` because a row that breaks its schema must still land: its violation is what 7.3.4 alerts about.
 */
export const columnType = (column: EntityColumn, nullable: boolean): string => {
  const type = plainType(column);
  const whole = nullable ? `Nullable(${type})` : type;
  const isCode = column.schema['x-code-table'] !== undefined || column.schema.enum !== undefined;
  return isCode && type === 'String' ? `LowCardinality(${whole})` : whole;
};
