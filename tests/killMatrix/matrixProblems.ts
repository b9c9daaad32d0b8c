import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import type { KillMatrix } from './killMatrix.ts';

interface Today {
  readonly faults: readonly Pick<Fault, 'id' | 'violates' | 'caughtBy'>[];
  readonly checks: readonly { readonly id: string }[];
  readonly profile: KillMatrix['profile'];
}

const differences = (what: string, kept: readonly string[], today: readonly string[]): readonly string[] => [
  ...today.filter((id) => !kept.includes(id)).map((id) => `${what} ${id} is not in it`),
  ...kept.filter((id) => !today.includes(id)).map((id) => `${what} ${id} does not exist any more`),
];
const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.toSorted().join() === other.toSorted().join();

/** In what the matrix is not of today's faults, checks and profile; empty: it is. */
export const matrixProblems = (matrix: KillMatrix, { faults, checks, profile }: Today): readonly string[] => [
  ...differences(
    'fault',
    matrix.faults.map(({ id }) => id),
    faults.map(({ id }) => id),
  ),
  ...differences(
    'check',
    matrix.checks,
    checks.map(({ id }) => id),
  ),
  ...matrix.faults.flatMap((kept) => {
    const now = faults.find(({ id }) => id === kept.id);
    if (now === undefined || (same(now.violates, kept.violates) && same(now.caughtBy, kept.caughtBy))) return [];
    return [`fault ${kept.id} violates or is caught otherwise now`];
  }),
  ...(matrix.profile.id === profile.id && matrix.profile.version === profile.version
    ? []
    : ['the profile is another one now']),
];
