const dayMs = 86_400_000;

/** The day in Beijing, `2026-11-23`, so many days from today. */
export const beijingDay = (days = 0, now = Date.now()): string =>
  new Date(now + 8 * 3_600_000 + days * dayMs).toISOString().slice(0, 10);

/** A day so many days from another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);

/** How many days a period has, both ends included. */
export const daysFrom = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / dayMs + 1;

/** Midnight in Beijing with which a day begins, ISO 8601. */
export const startOfDay = (day: string): string => `${day}T00:00:00+08:00`;
