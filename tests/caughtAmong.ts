import type { Fault } from '../mocks/access-platform/faults/fault.ts';
import type { Check } from '../suites/engine/running/check.ts';

/** Of the checks that must notice a fault those among `checks`; the others are not run there. */
export const caughtAmong = (
  { caughtBy }: Pick<Fault, 'caughtBy'>,
  checks: readonly Pick<Check, 'id'>[],
): readonly string[] => caughtBy.filter((id) => checks.some((check) => check.id === id));
