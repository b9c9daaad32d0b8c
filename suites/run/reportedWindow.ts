import { calendarDay } from '../../mocks/monitoring-platform/indicators/calendarDay.ts';

const days = 30;

/**
 * The window of the indicators in a report: the thirty calendar days that end with the day of the run. A run takes seconds and may
 * begin at midnight; of its own day alone most of what a platform did would be missing.
 */
export const reportedWindow = (now: number, timeZone: string): { readonly from: string; readonly to: string } => {
  const { to } = calendarDay(now, timeZone);
  const { from } = calendarDay(now - (days - 1) * 86_400_000, timeZone);
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
};
