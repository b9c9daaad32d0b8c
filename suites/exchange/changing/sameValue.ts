/** What a time, a flag or a number is, however it is written. */
const plain = (value: unknown): unknown => {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'bigint') return Number(value);
  return value;
};

const isMoment = (text: string): boolean => /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/.test(text);
const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/**
 * Whether what stands in a column is what the business systems hold: text sign by sign, numbers by their value, times to the
 * millisecond (a column of fewer digits holds fewer: `tick` milliseconds), nothing for nothing.
 */
export const sameValue = (wanted: unknown, found: unknown, tick = 1): boolean => {
  const [one, other] = [plain(wanted), plain(found)];
  if (one === other) return true;
  if (one === null || other === null) return false;
  if (typeof one === 'string' && isMoment(one)) {
    const at = typeof other === 'string' && !isNumber(other) ? Date.parse(other) : Number(other);
    return Math.abs(Date.parse(one) - at) < tick;
  }
  // Drivers hand over large numbers as texts.
  const isNumeric = (value: unknown): boolean =>
    typeof value === 'number' || (typeof value === 'string' && isNumber(value));
  if ((typeof one === 'number' || typeof other === 'number') && isNumeric(one) && isNumeric(other))
    return Number(other) === Number(one);
  // One sign in two ways of writing it: a system may choose.
  if (typeof one === 'string' && typeof other === 'string') return one.normalize() === other.normalize();
  if (typeof one === 'object' || typeof other === 'object') return JSON.stringify(one) === JSON.stringify(other);
  return false;
};
