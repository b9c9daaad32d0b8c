import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';

/** The faults of a kind that one platform can commit at once. */
export const compatibleFaults = (faults: readonly Fault[], kind: PlatformKind): readonly Fault[] =>
  faults.filter(({ platforms }) => platforms.includes(kind));
