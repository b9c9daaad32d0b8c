import { greatestOf } from '../../../spec/greatestOf.ts';
import { leastOf } from '../../../spec/leastOf.ts';
import { beijingDay } from './beijingDay.ts';
import type { Window } from './window.ts';

/** From the beginning of the first of these days of Beijing to the end of the last. */
export const spanOfDays = (days: readonly string[]): Pick<Window, 'from' | 'to'> => {
  const windows = days.map(beijingDay);
  return { from: leastOf(windows.map(({ from }) => from)), to: greatestOf(windows.map(({ to }) => to)) };
};
