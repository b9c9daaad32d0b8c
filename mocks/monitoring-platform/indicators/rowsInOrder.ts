/** Largest number of breakdown rows, the greatest values first: a platform can have millions of pages. */
const breakdownLimit = 10_000;
const order =
  "empty(dimensions) DESC, mapKeys(dimensions) = ['reading'] DESC, value DESC NULLS LAST, toString(dimensions)";

/**
 * The statement of an indicator with the whole first, then its readings, then the parts by what they are worth; of many days (`of_day`)
 * so for each, its day beside it.
 */
export const rowsInOrder = (statement: string, days: 'one' | 'each' | 'each, the whole alone'): string =>
  days === 'one'
    ? `SELECT dimensions, value FROM (\n${statement}) ORDER BY ${order} LIMIT ${breakdownLimit + 1}`
    : `SELECT toString(of_day) AS day, dimensions, value FROM (\n${statement})${days === 'each' ? '' : ' WHERE empty(dimensions)'} ORDER BY of_day, ${order} LIMIT ${breakdownLimit + 1} BY of_day`;
