import { keyField } from '../../../spec/entities/keyField.ts';
import { CandidateError } from '../../engine/errors/candidateError.ts';
import type { CheckContext } from '../../engine/running/checkContext.ts';
import { fetchRecords } from '../../interface/reading/fetchRecords.ts';

/** Pages of the catalogue that are read for this. */
const mostPages = 20;

/**
 * Of the resources that events name, those that the candidate's own catalogue does not have: nothing can be counted for them.
 * `undefined`: the catalogue cannot be read, or not whole.
 */
export const unknownResources = async (
  context: CheckContext,
  ids: readonly string[],
): Promise<readonly string[] | undefined> => {
  const named = [...new Set(ids)].filter((id) => id !== '');
  if (context.target.interfaces?.urls.resource === undefined) return undefined;
  try {
    const fetched = await fetchRecords(context, 'resource', { mostPages, fresh: true });
    if (!fetched.ok) return undefined;
    const known = new Set(fetched.records.map((record) => String(record[keyField('resource')])));
    const unknown = named.filter((id) => !known.has(id));
    return unknown.length > 0 && !fetched.complete ? undefined : unknown;
  } catch (error) {
    if (error instanceof CandidateError) return undefined;
    throw error;
  }
};
