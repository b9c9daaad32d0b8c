import type { Fault } from '../../mocks/access-platform/faults/fault.ts';
import { faultLevel } from '../../mocks/access-platform/faults/faultLevel.ts';
import type { OpenExamination } from './examining/openExamination.ts';
import type { KilledFault } from './killMatrix.ts';

/** Examines one fault alone, at the gate of its level. A run in which something did not end in its time is repeated once. */
export const killFault = async (
  { id, platforms, violates, caughtBy }: Fault,
  { examine }: Pick<OpenExamination, 'examine'>,
  stamp: Pick<KilledFault, 'on' | 'code' | 'profile'>,
): Promise<KilledFault> => {
  const level = faultLevel({ violates });
  const kind = platforms[0] ?? 'resource';
  const once = () => examine({ kind, faults: [id], gate: level ?? 'full' });
  let found = await once();
  if (found.broken.length + found.late.length > 0) found = await once();
  const { broken, late: _, ...examined } = found;
  if (broken.length > 0) throw new Error(`${id}: ${broken.join(', ')} ended in an error of ours.`);
  return { id, kind, violates: [...violates], caughtBy: [...caughtBy], level, ...examined, ...stamp };
};
