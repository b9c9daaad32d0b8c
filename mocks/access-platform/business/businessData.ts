import type { EntityName } from '../../../spec/entities/entityName.ts';

/** A business record: camelCase fields of its entity schema, with platformId, createTime, updateTime (epoch ms), isDeleted. */
export interface BusinessRecord {
  readonly id: string;
  readonly entity: EntityName;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly createTime: number;
  readonly updateTime: number;
  readonly isDeleted: boolean;
}

/** One change in the business systems, in order; the change log (7.3.2) is written from these. */
export interface BusinessChange {
  readonly sequence: number;
  readonly entity: EntityName;
  readonly id: string;
  readonly operation: 'insert' | 'update' | 'delete';
  readonly time: number;
}

/** The business systems of the reference access platform; the interfaces read it, the push reads it. */
export interface BusinessData {
  readonly entities: () => readonly EntityName[];
  /** In insertion order, soft-deleted ones included. */
  readonly records: (entity: EntityName) => readonly BusinessRecord[];
  readonly record: (entity: EntityName, id: string) => BusinessRecord | undefined;
  readonly insert: (entity: EntityName, fields: Readonly<Record<string, unknown>>) => BusinessRecord;
  readonly update: (entity: EntityName, id: string, changes: Readonly<Record<string, unknown>>) => BusinessRecord;
  readonly softDelete: (entity: EntityName, id: string) => BusinessRecord;
  /** Changes with a sequence above `after`. */
  readonly changes: (after: number) => readonly BusinessChange[];
}
