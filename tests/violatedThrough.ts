import type { Fault } from '../mocks/access-platform/faults/fault.ts';
import type { Check } from '../suites/engine/running/check.ts';

/** Of the requirements that a fault violates those that its checks among `checks` can tell; the others are told elsewhere. */
export const violatedThrough = (
  { violates, caughtBy }: Pick<Fault, 'violates' | 'caughtBy'>,
  checks: readonly Pick<Check, 'id' | 'verifies'>[],
): readonly string[] => {
  const telling = checks.filter(({ id }) => caughtBy.includes(id));
  return violates.filter((id) => telling.some(({ verifies }) => verifies.includes(id))).toSorted();
};
