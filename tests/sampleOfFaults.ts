import type { Fault } from '../mocks/access-platform/faults/fault.ts';
import type { Check } from '../suites/engine/running/check.ts';

/**
 * Enough faults that each requirement of these checks has one to break it; with `HEYAN_FAULTS=checks` (CI) that each check has
 * one to catch; with `HEYAN_FAULTS=all` all of them. Those come first that break, or have caught, the most. Every fault against
 * every check is what `npm run kill-matrix` examines.
 */
export const sampleOfFaults = <Each extends Pick<Fault, 'caughtBy' | 'violates'>>(
  faults: readonly Each[],
  checks: readonly Pick<Check, 'id' | 'verifies'>[],
  sample = process.env['HEYAN_FAULTS'],
): readonly Each[] => {
  if (sample === 'all') return faults;
  const byCheck = sample === 'checks';
  const open = new Set(checks.flatMap(({ id, verifies }) => (byCheck ? [id] : verifies)));
  const chosen = new Set<Each>();
  const covered = ({ caughtBy, violates }: Each): readonly string[] =>
    (byCheck ? caughtBy : violates).filter((id) => open.has(id));
  for (;;) {
    const [best] = faults
      .filter((fault) => covered(fault).length > 0)
      .toSorted((a, b) => covered(b).length - covered(a).length);
    if (best === undefined) return faults.filter((fault) => chosen.has(fault));
    chosen.add(best);
    for (const id of covered(best)) open.delete(id);
  }
};
