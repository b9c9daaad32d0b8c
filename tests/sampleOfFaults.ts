import type { Fault } from '../mocks/access-platform/faults/fault.ts';
import type { Check } from '../suites/engine/running/check.ts';

/**
 * Enough faults that each of the checks has one to catch, those first that most checks must notice; all of them with
 * `HEYAN_FAULTS=all`. Every fault against every check is what `npm run kill-matrix` examines.
 */
export const sampleOfFaults = (faults: readonly Fault[], checks: readonly Pick<Check, 'id'>[]): readonly Fault[] => {
  if (process.env['HEYAN_FAULTS'] === 'all') return faults;
  const open = new Set(checks.map(({ id }) => id));
  const sample = new Set<Fault>();
  const news = ({ caughtBy }: Fault): number => caughtBy.filter((id) => open.has(id)).length;
  for (;;) {
    const [best] = faults.filter((fault) => news(fault) > 0).toSorted((a, b) => news(b) - news(a));
    if (best === undefined) return faults.filter((fault) => sample.has(fault));
    sample.add(best);
    for (const id of best.caughtBy) open.delete(id);
  }
};
