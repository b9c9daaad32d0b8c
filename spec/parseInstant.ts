import { isCalendarDay } from './isCalendarDay.ts';

const shape = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:([0-5]\d|60)(\.\d{1,9})?)?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/i;

/**
 * A time with an offset (RFC 3339, seconds may be left out) in epoch milliseconds; undefined for anything else, also for
 * days that do not exist, which `Date.parse` moves to the next month. A leap second counts as the second before it.
 */
export const parseInstant = (text: string): number | undefined => {
  const [, day, , seconds] = shape.exec(text) ?? [];
  if (day === undefined || !isCalendarDay(day)) return undefined;
  const time = Date.parse((seconds?.startsWith(':60') === true ? text.replace(':60', ':59') : text).toUpperCase());
  return Number.isNaN(time) ? undefined : time;
};
