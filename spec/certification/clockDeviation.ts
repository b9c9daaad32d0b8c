import type { Order } from './order.ts';

/** How the clause of a deviation is written that says why the clock was compared with nothing. */
export const clockDeviationClauses: readonly string[] = ['clock', '时钟'];

/** Why nobody compared the clock, where an order says so among its deviations. */
export const clockDeviation = ({ deviations }: Order): string | undefined =>
  deviations.find(({ clause }) => clockDeviationClauses.includes(clause.trim().toLowerCase()))?.text;
