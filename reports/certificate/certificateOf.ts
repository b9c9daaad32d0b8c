import type { Order } from '../../spec/certification/order.ts';

/** What a certificate says of itself, as the order has it. */
export const certificateOf = ({ number, level, dates, laboratory }: Order) => ({
  number,
  level,
  issuedOn: dates.issuedOn,
  validUntil: dates.validUntil,
  laboratory: laboratory.name,
});
