import { keyField } from '../../../spec/entities/keyField.ts';
import type { EntityName } from '../../../spec/entities/entityName.ts';
import type { CandidateRecord } from '../reading/candidatePage.ts';

const mostDepth = 4;

const find = (value: unknown, key: string, depth: number): CandidateRecord | undefined => {
  if (value === null || typeof value !== 'object' || Array.isArray(value) || depth > mostDepth) return undefined;
  if (Object.hasOwn(value, key)) return value as CandidateRecord;
  for (const child of Object.values(value).slice(0, 100)) {
    const found = find(child, key, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The single record that an answer holds, in whatever envelope; undefined where it is none, or a list. */
export const recordIn = (entity: EntityName, json: unknown): CandidateRecord | undefined =>
  find(json, keyField(entity), 0);
