import { isoTime } from '../../../../spec/isoTime.ts';

/** An instant (epoch milliseconds) as the clock in Beijing shows it, to the minute: `2026-11-27 08:00`. */
export const shownMinute = (at: number): string => isoTime(at).slice(0, 16).replace('T', ' ');
