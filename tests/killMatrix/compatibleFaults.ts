import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';

/** The faults of a kind that can be seen on one platform at once. */
export const compatibleFaults = (faults: readonly Fault[], kind: PlatformKind): readonly Fault[] =>
  faults.filter(({ platforms, withholds }) => platforms.includes(kind) && withholds !== true);
