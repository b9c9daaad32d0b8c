/**
 * Statements that give several indicators by one reading of the same records: the file `spec/indicators/<name>.sql`, of which each row
 * tells its `indicator`.
 */
const joint: Readonly<Record<string, readonly string[]>> = {
  't2-1-to-6-site-structure': [
    't2-1-column-id',
    't2-2-column-level',
    't2-3-column-name',
    't2-4-parent-column-id',
    't2-5-column-link',
    't2-6-platform-id',
  ],
  't3-1-2-5-visitors': ['t3-1-unique-visitors', 't3-2-devices', 't3-5-views-per-hundred'],
  't4-1-to-5-resources': [
    't4-1-resources',
    't4-2-resources-by-type',
    't4-3-resources-by-source',
    't4-4-resources-by-stage',
    't4-5-resources-by-subject',
  ],
  't4-8-9-viewing': ['t4-8-viewing-time', 't4-9-completion'],
  't4-11-to-15-interactions': [
    't4-11-ratings',
    't4-12-average-score',
    't4-13-likes',
    't4-14-forwards',
    't4-15-favourites',
  ],
};
const nameOf = new Map(Object.entries(joint).flatMap(([name, ids]) => ids.map((id) => [id, name] as const)));

/** Name of the statement that gives an indicator together with others; `undefined`: it has one of its own. */
export const jointStatement = (id: string): string | undefined => nameOf.get(id);
