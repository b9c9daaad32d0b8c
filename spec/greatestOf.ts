/** The greatest of many numbers, -Infinity of none. Not `Math.max(...numbers)`: that fails where there are some hundred thousand. */
export const greatestOf = (numbers: readonly number[]): number =>
  numbers.reduce((greatest, one) => Math.max(greatest, one), Number.NEGATIVE_INFINITY);
