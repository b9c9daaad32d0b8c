import { parseDateTime } from '../../../../spec/entities/parseDateTime.ts';

const withoutOffset =
  /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?(?:[t\s]?(\d{1,2}):?(\d\d)(?::?(\d\d)(?:[.,](\d+))?)?)?$/iu;

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * Epoch milliseconds of a time that a platform keeps as a text or a number: RFC 3339, `2026-11-23 08:00:00` and its
 * kin in the zone of `offset` (never in that of this machine), `20261123080000`, seconds or milliseconds since 1970.
 * Undefined: none of these.
 */
export const readTimeText = (text: string, offset: string): number | undefined => {
  const plain = text.trim();
  const exact = parseDateTime(plain);
  if (exact !== undefined) return exact;
  if (/^-?\d{9,10}$/u.test(plain)) return Number(plain) * 1_000;
  if (/^-?\d{11,13}$/u.test(plain)) return Number(plain);
  const [, year, month, day, hour = '00', minute = '00', second = '00', fraction = '0'] =
    withoutOffset.exec(plain) ?? [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  if (!isDay(Number(year), Number(month), Number(day))) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const two = (digits: string): string => digits.padStart(2, '0');
  return parseDateTime(`${year}-${two(month)}-${two(day)}T${two(hour)}:${minute}:${second}.${fraction}${offset}`);
};
