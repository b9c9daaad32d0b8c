/** Requirement ids that once existed. None is ever used again for something else: old reports keep their meaning. */
export const retired: readonly string[] = [];
