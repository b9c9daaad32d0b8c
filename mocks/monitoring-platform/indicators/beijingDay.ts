import { calendarDay } from './calendarDay.ts';

/** A day of Beijing, `2026-11-23`, as a window, half-open [from, to), both in milliseconds since the epoch. */
export const beijingDay = (day: string): { readonly from: number; readonly to: number } =>
  calendarDay(Date.parse(`${day}T12:00:00.000+08:00`), 'Asia/Shanghai');
