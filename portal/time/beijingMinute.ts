/** An instant (epoch milliseconds) as a field for date and time holds it, in Beijing: `2026-11-27T08:00`. */
export const beijingMinute = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
