import { keyField } from '../../../spec/entities/keyField.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { fetchRecords } from '../../interface/reading/fetchRecords.ts';

/** Pages that are read for this. */
const mostPages = { resource: 20, user: 3 } as const;

/**
 * Of the resources, or users, that events name, those that the candidate's own interface does not have: nothing can be counted
 * for them, or joined with them. `undefined`: the interface cannot be read, or not whole.
 */
export const unknownIds = async (
  context: CheckContext,
  entity: keyof typeof mostPages,
  ids: readonly string[],
): Promise<readonly string[] | undefined> => {
  const named = [...new Set(ids)].filter((id) => id !== '');
  if (context.target.interfaces?.urls[entity] === undefined) return undefined;
  try {
    const fetched = await fetchRecords(context, entity, { mostPages: mostPages[entity], fresh: true });
    if (!fetched.ok) return undefined;
    const known = new Set(fetched.records.map((record) => String(record[keyField(entity)])));
    const unknown = named.filter((id) => !known.has(id));
    return unknown.length > 0 && !fetched.complete ? undefined : unknown;
  } catch (error) {
    if (error instanceof CandidateError) return undefined;
    throw error;
  }
};
