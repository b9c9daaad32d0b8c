/** Largest number of breakdown rows, the greatest values first: a platform can have millions of pages. */
const breakdownLimit = 10_000;
const order =
  "empty(dimensions) DESC, mapKeys(dimensions) = ['reading'] DESC, value DESC NULLS LAST, toString(dimensions)";

/**
 * The statement of an indicator with the whole first, then its readings, then the parts by what they are worth; of many days (`of_day`)
 * so for each, its day beside it; of several indicators so for each of `{indicators:Array(String)}`, its id beside it.
 */
export const rowsInOrder = (
  statement: string,
  of: 'one' | 'of each indicator' | 'of each indicator and day, the whole alone' | 'each' | 'each, the whole alone',
): string => {
  const most = `LIMIT ${breakdownLimit + 1}`;
  const from = `FROM (\n${statement})`;
  switch (of) {
    case 'one':
      return `SELECT dimensions, value ${from} ORDER BY ${order} ${most}`;
    case 'of each indicator':
      return `SELECT indicator, dimensions, value ${from} WHERE indicator IN {indicators:Array(String)} ORDER BY indicator, ${order} ${most} BY indicator`;
    case 'of each indicator and day, the whole alone':
      return `SELECT indicator, toString(of_day) AS day, value ${from} WHERE empty(dimensions) AND indicator IN {indicators:Array(String)}`;
    case 'each':
      return `SELECT toString(of_day) AS day, dimensions, value ${from} ORDER BY of_day, ${order} ${most} BY of_day`;
    case 'each, the whole alone':
      return `SELECT toString(of_day) AS day, dimensions, value ${from} WHERE empty(dimensions) ORDER BY of_day, ${order} ${most} BY of_day`;
  }
};
