import { dayAfter, daysFrom, startOfDay } from '../../time/beijingDay.ts';

/** Days of Beijing, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

/** The period of the same length that ends the day before. */
export const periodBefore = ({ from, to }: Period): Period => ({
  from: dayAfter(from, -daysFrom(from, to)),
  to: dayAfter(from, -1),
});

/** As the API wants it: from an instant to another, the second excluded. */
export const asWindow = ({ from, to }: Period): { readonly from: string; readonly to: string } => ({
  from: startOfDay(from),
  to: startOfDay(dayAfter(to, 1)),
});
