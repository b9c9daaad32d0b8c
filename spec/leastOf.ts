/** The least of many numbers, Infinity of none. Not `Math.min(...numbers)`: that fails where there are some hundred thousand. */
export const leastOf = (numbers: readonly number[]): number =>
  numbers.reduce((least, one) => Math.min(least, one), Number.POSITIVE_INFINITY);
