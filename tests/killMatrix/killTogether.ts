import { faults } from '../../mocks/access-platform/faults/faults.ts';
import type { PlatformKind } from '../../spec/platformKind.ts';
import type { OpenExamination } from './examining/openExamination.ts';
import { compatibleFaults } from './compatibleFaults.ts';
import type { KilledTogether } from './killMatrix.ts';

/** Examines all faults of a kind at once, at the lowest gate. */
export const killTogether = async (
  kind: PlatformKind,
  { examine }: Pick<OpenExamination, 'examine'>,
  stamp: Pick<KilledTogether, 'on' | 'code' | 'profile'>,
): Promise<KilledTogether> => {
  const ids = compatibleFaults(faults, kind).map(({ id }) => id);
  const { verdicts, gate } = await examine({ kind, faults: ids, gate: 'core' });
  return { kind, faults: ids, verdicts, gate, ...stamp };
};
