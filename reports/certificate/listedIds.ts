/** Ids in a sentence, ten at most. */
export const listedIds = (ids: readonly string[]): string =>
  `${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ', …' : ''}`;
