import { entitySchemas } from '../../../spec/entities/entities.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { CandidateRecord } from './candidatePage.ts';

/** A field that records lack. */
export interface MissingItem {
  readonly field: string;
  /** Index of the first record without it. */
  readonly at: number;
  readonly count: number;
}

export const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

/** Names that no data stand under: what frameworks and serializers add of themselves. */
const ofMachinery = /^[$_@#]|^(class|type_?name|__\w+)$/;

/**
 * Which items the records lack. Where the candidate has not said how its fields are called, one that no record has may stand
 * under a foreign name: a field that every record has and fills can stand for one of them, no more. Where some records
 * have the item, the others plainly lack it.
 */
export const tableItemProblems = (
  entity: EntityName,
  items: readonly string[],
  records: readonly CandidateRecord[],
  formatDeclared: boolean,
): { readonly missing: readonly MissingItem[]; readonly carriers: readonly string[] } => {
  const missing = items.flatMap((field): MissingItem[] => {
    const at = records.findIndex((record) => isMissing(record[field]));
    return at < 0 ? [] : [{ field, at, count: records.filter((record) => isMissing(record[field])).length }];
  });
  if (formatDeclared) return { missing, carriers: [] };
  const { properties } = entitySchemas[entity];
  const carriers = Object.keys(records[0] ?? {}).filter(
    (name) =>
      properties[name] === undefined &&
      !ofMachinery.test(name) &&
      records.every((record) => Object.hasOwn(record, name) && !isMissing(record[name])),
  );
  const wholly = missing.filter(({ count }) => count === records.length);
  return wholly.length > 0 && carriers.length >= wholly.length
    ? { missing: missing.filter(({ count }) => count < records.length), carriers }
    : { missing, carriers: [] };
};
