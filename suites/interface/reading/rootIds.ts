import { leastOf } from '../../../spec/leastOf.ts';
import type { CandidateRecord } from './candidatePage.ts';
import { isMissing } from './tableItemProblems.ts';

/**
 * What stands for "no parent" in a site structure: table 2 gives the top no word of its own, and `0`, `-1` and the like are
 * usual. A parent that no column is counts as one where all columns of the topmost level name it and no deeper one has another
 * such; a column that names itself has no parent either.
 */
export const rootIds = (columns: readonly CandidateRecord[]): ReadonlySet<string> => {
  const ids = new Set(columns.map(({ columnId }) => String(columnId)));
  const levels = columns.flatMap(({ level }) => (typeof level === 'number' ? [level] : []));
  const top = leastOf(levels);
  const topmost = levels.length === 0 ? columns : columns.filter(({ level }) => level === top);
  const named = new Set(
    topmost.flatMap(({ columnId, parentColumnId }) =>
      isMissing(parentColumnId) || String(parentColumnId) === String(columnId) ? [] : [String(parentColumnId)],
    ),
  );
  const [root] = named;
  return root !== undefined && named.size === 1 && !ids.has(root) ? new Set([root]) : new Set();
};
