import type { CommittedFault } from './monitoringFault.ts';
import { monitoringFaults } from './monitoringFaults.ts';

/** The faults of these ids, ready to be committed. @throws Error for an id that there is none of. */
export const committed = (ids: readonly string[]): readonly CommittedFault[] =>
  ids.map((id) => {
    const fault = monitoringFaults.find((one) => one.id === id);
    if (fault === undefined) throw new Error(`Expected a fault of \`heyan monitor --fault=list\`, but got ${id}.`);
    return fault.commit();
  });
