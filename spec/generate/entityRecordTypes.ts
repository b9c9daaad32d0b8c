import { entitySchemas } from '../entities/entities.ts';
import type { FieldSchema } from '../entities/entities.ts';
import { entityNames } from '../entities/entityNames.ts';
import { pascalCase } from './pascalCase.ts';

const names: Readonly<Record<string, string>> = {
  string: 'string',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
  null: 'null',
  object: 'Readonly<Record<string, unknown>>',
  array: 'readonly unknown[]',
};

const typeOf = (
  field: FieldSchema & { readonly items?: { readonly prefixItems?: readonly FieldSchema[] } },
): string => {
  if (field.enum !== undefined) return field.enum.map((value) => `'${value}'`).join(' | ');
  const pair = field.items?.prefixItems;
  return [field.type]
    .flat()
    .map((type) =>
      type === 'array' && pair !== undefined
        ? `readonly (readonly [${pair.map(typeOf).join(', ')}])[]`
        : (names[type] ?? 'unknown'),
    )
    .join(' | ');
};

/** TypeScript of one record type per entity (`UserRecord`, …) and the map `EntityRecords` from its schemas. */
export const entityRecordTypes = (): string => {
  const interfaces = entityNames.map((entity) => {
    const { title, description, properties, required } = entitySchemas[entity];
    const fields = Object.entries(properties).map(([field, schema]) => {
      const optional = required.includes(field) ? '' : '?';
      return `  /** ${schema.title} / ${schema.description} */\n  readonly ${field}${optional}: ${typeOf(schema)};`;
    });
    return `/** ${title} / ${description} */\nexport interface ${pascalCase(entity)}Record {\n${fields.join('\n')}\n}\n`;
  });
  const map = `/** Record type by entity name. */\nexport interface EntityRecords {\n${entityNames.map((entity) => `  readonly '${entity}': ${pascalCase(entity)}Record;`).join('\n')}\n}\n`;
  return [...interfaces, map].join('\n');
};
