/** By time zone: a formatter takes longer to make than a thousand times to use. A profile has one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

const formatterOf = (timeZone: string): Intl.DateTimeFormat => {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formatters.set(timeZone, made);
  return made;
};

/** Offset of a time zone from UTC at an instant, in milliseconds. */
const offsetAt = (time: number, timeZone: string): number => {
  const parts = formatterOf(timeZone).formatToParts(time);
  const part = (type: string): number => Number(parts.find((one) => one.type === type)?.value);
  return (
    Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) -
    Math.floor(time / 1000) * 1000
  );
};

/** The calendar day that holds an instant, half-open [from, to), both in milliseconds since the epoch. */
export const calendarDay = (time: number, timeZone: string): { readonly from: number; readonly to: number } => {
  const local = time + offsetAt(time, timeZone);
  const midnight = Math.floor(local / 86_400_000) * 86_400_000;
  // A day can have 23 or 25 hours where clocks change; each border has its own offset.
  const border = (day: number): number => day - offsetAt(day - offsetAt(day, timeZone), timeZone);
  return { from: border(midnight), to: border(midnight + 86_400_000) };
};
