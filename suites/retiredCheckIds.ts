/** Ids of checks that no longer exist; never to be used again, since waivers and reports of others still name them. */
export const retiredCheckIds: readonly string[] = [];
