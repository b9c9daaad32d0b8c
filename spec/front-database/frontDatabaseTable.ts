import type { EntityName } from '../entities/entityName.ts';

/** What a column holds; a dialect turns it into a type of its own. */
export type ColumnKind = 'string' | 'integer' | 'number' | 'boolean' | 'time' | 'json';

export interface FrontDatabaseColumn {
  readonly name: string;
  /** Field of the entity schema. */
  readonly field: string;
  readonly kind: ColumnKind;
  /** Characters; strings only. */
  readonly length: number | undefined;
  readonly nullable: boolean;
  readonly allowed: readonly string[] | undefined;
  readonly minimum: number | undefined;
  readonly maximum: number | undefined;
  /** Chinese: it goes into the database, whose readers are those who run it. */
  readonly comment: string;
}

/** One table of the front database (7.3.2), independent of any database product. */
export interface FrontDatabaseTable {
  readonly entity: EntityName;
  /** 数据类 / 日志类 / 告警类 */
  readonly class: 'data' | 'log' | 'alert';
  readonly name: string;
  readonly comment: string;
  readonly columns: readonly FrontDatabaseColumn[];
  /** Composite primary key: platform id and the record's own (7.3.3). */
  readonly key: readonly [string, ...string[]];
  /** The single time field by which it is extracted: update time, for logs creation time (7.3.3). */
  readonly timeColumn: string;
}
