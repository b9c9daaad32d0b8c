const days = [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const plain = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** The last one that was right: a record's times are often the same. */
let last = '';

const isRight = (text: string): boolean => {
  if (!plain.test(text)) return false;
  const digit = (at: number): number => text.charCodeAt(at) - 48;
  const day = digit(8) * 10 + digit(9);
  if (day <= 28) return true;
  const month = digit(5) * 10 + digit(6);
  if (day <= (days[month] ?? 0)) return true;
  const year = Number(text.slice(0, 4));
  return month === 2 && day === 29 && year % 4 === 0 && year % 100 !== 0;
};

/**
 * Whether text is a date and time in the form that nearly everybody writes: a subset of RFC 3339 (no leap second, the 29th
 * of February only in years divisible by four), so that a yes is always right and a no has to be asked again.
 */
export const isPlainDateTime = (text: string): boolean => {
  if (text === last) return true;
  if (!isRight(text)) return false;
  last = text;
  return true;
};
