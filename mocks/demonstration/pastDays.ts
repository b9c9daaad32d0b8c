const day = 86_400_000;
const beijing = 8 * 3_600_000;

export interface PastDay {
  /** Before today; today: 0. */
  readonly ago: number;
  /** Epoch milliseconds, half-open; today ends now. */
  readonly from: number;
  readonly to: number;
  readonly isWeekend: boolean;
}

/** Days of Beijing, the first first, today the last. */
export const pastDays = (count: number, now: number): readonly PastDay[] => {
  const today = Math.floor((now + beijing) / day) * day - beijing;
  return Array.from({ length: count }, (_, at) => {
    const ago = count - 1 - at;
    const from = today - ago * day;
    return {
      ago,
      from,
      to: Math.min(from + day, now),
      isWeekend: [0, 6].includes(new Date(from + beijing).getUTCDay()),
    };
  });
};
