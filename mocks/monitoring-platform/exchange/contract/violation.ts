import type { EntityName } from '../../../../spec/entities/entityName.ts';

/** A rule that a landed row broke (7.3.4). */
export interface Violation {
  readonly entity: EntityName;
  readonly table: string;
  readonly recordKey: string;
  readonly rule: string;
  readonly field: string | null;
  readonly expected: string;
  readonly actual: string;
}
