const form = /^(\d{4})-(\d\d)-(\d\d)[t\s](\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:z|([+-])(\d\d)(?::?(\d\d))?)$/iu;

/**
 * Epoch milliseconds of a date and time with its offset, in every form that our validator takes for RFC 3339: `t` and `z` in
 * either case, a blank between date and time, an offset without colon or minutes, a leap second (the second after it),
 * more digits than milliseconds (cut). Undefined: it is none.
 */
export const parseDateTime = (text: string): number | undefined => {
  const parts = form.exec(text);
  if (parts === null) return undefined;
  const [, year, month, day, hour, minute, second, fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = parts;
  const at = new Date(0);
  // Of itself Date.UTC takes the years 0 to 99 for those of the twentieth century.
  at.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  const ofDay = ((Number(hour) * 60 + Number(minute)) * 60 + Number(second)) * 1_000;
  const offset = (Number(offsetHours) * 60 + Number(offsetMinutes)) * 60_000 * (sign === '-' ? -1 : 1);
  return at.getTime() + ofDay + Number(`${fraction}000`.slice(0, 3)) - offset;
};
