/** The calendar day in Beijing at a moment, epoch milliseconds. */
export const today = (now: number): string => new Date(now + 8 * 3_600_000).toISOString().slice(0, 10);
