import { fieldProblem } from '../fieldProblem.ts';
import type { FieldProblem } from '../fieldProblem.ts';
import { orderContradictions } from './orderContradictions.ts';
import { validateOrder } from './validateOrder.ts';

/** All that an order lacks to be one, field by field, each field once; nothing: `heyan certify` takes it. */
export const orderProblems = (value: unknown): readonly FieldProblem[] => {
  const read = validateOrder(value);
  const all = read.ok
    ? orderContradictions(read.order)
    : // Of several forms that a value may have, that it has none is one problem.
      read.errors.filter(({ keyword }) => keyword !== 'anyOf').map(fieldProblem);
  return [...new Map(all.toReversed().map((one) => [one.pointer, one])).values()].toReversed();
};
