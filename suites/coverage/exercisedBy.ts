import { loopsOf } from '../indicators/loops/loopsOf.ts';

const interactions = ['t4-11-ratings', 't4-12-average-score', 't4-13-likes', 't4-14-forwards', 't4-15-favourites'];

/** Ids of the checks by which a row is exercised on the pages. */
export const exercisedBy = (indicator: string): readonly string[] =>
  interactions.includes(indicator) ? ['beacon.interactions-reported'] : loopsOf(indicator);
