import { readFileSync } from 'node:fs';
import type { PlatformKind } from '../platformKind.ts';
import { entityNames } from './entityNames.ts';
import type { EntityName } from './entityName.ts';

/** JSON Schema of one field, with our annotations. */
export interface FieldSchema {
  readonly type: string | readonly string[];
  /** Chinese name. */
  readonly title: string;
  /** English name. */
  readonly description: string;
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly 'x-references'?: EntityName;
  readonly 'x-code-table'?: string;
}

/** JSON Schema of one record, with our annotations; the file is `spec/entities/<name>.schema.json`. */
export interface EntitySchema {
  readonly $id: string;
  readonly title: string;
  readonly description: string;
  readonly 'x-clause': string;
  readonly 'x-class': 'data' | 'log' | 'alert' | 'source';
  readonly 'x-platforms': readonly PlatformKind[];
  /** Composite primary key (7.3.3): platformId and one field more. */
  readonly 'x-key': readonly [string, string];
  readonly properties: Readonly<Record<string, FieldSchema>>;
  readonly required: readonly string[];
}

const read = (name: EntityName): EntitySchema =>
  JSON.parse(readFileSync(new URL(`./${name}.schema.json`, import.meta.url), 'utf8')) as EntitySchema;

/** Every record of chapter 6 and 7.3.2 as JSON Schema, by entity. */
export const entitySchemas = Object.fromEntries(entityNames.map((name) => [name, read(name)])) as Readonly<
  Record<EntityName, EntitySchema>
>;
