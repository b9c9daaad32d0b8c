import { columns } from '../../../spec/entities/columns.ts';
import { entitiesOf } from '../../../spec/entities/entitiesOf.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { PlatformKind } from '../../../spec/platformKind.ts';
import { testRecord } from '../../exchange/changing/testRecord.ts';

/** A record with one fault: it refers to something that does not exist. */
export interface BadRecord {
  readonly entity: EntityName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly field: string;
  readonly badValue: string;
}

/** Alerts that are tried: one may be mended while the others are not. */
const wanted = 3;

/** The field by which a record of an entity has to refer to another. */
export const referringField = (entity: EntityName): string | undefined =>
  columns(entity).find(({ schema, nullable }) => schema['x-references'] !== undefined && !nullable)?.field;

/**
 * Of the entities of the kind that have to refer to others, as many different ones as there are; `id` names them as tests,
 * `known` is a record of an entity that does exist: one reference of each is wrong, no more.
 */
export const badRecords = (
  kind: PlatformKind,
  id: string,
  at: number,
  known: (entity: EntityName) => string | undefined,
): readonly BadRecord[] => {
  const referring = entitiesOf(kind, 'data').flatMap((entity) => {
    const field = referringField(entity);
    return field === undefined ? [] : [{ entity, field }];
  });
  return Array.from({ length: wanted }, (_, nth): BadRecord => {
    const chosen = referring[nth % referring.length];
    if (chosen === undefined) throw new Error(`Expected an entity with a reference among those of ${kind}.`);
    const badValue = `${id}-none${nth}`.slice(0, 64);
    const { fields, id: own } = testRecord(chosen.entity, `${id}-alert${nth}`, at, known);
    return {
      entity: chosen.entity,
      id: own,
      fields: { ...fields, [chosen.field]: badValue },
      field: chosen.field,
      badValue,
    };
  });
};

/** How such an id looks in an alert, whatever run it comes from. */
export const badRecordPattern = 'hy-%-alert_';
